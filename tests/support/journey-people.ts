import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { EmergencyClient, Sent } from './api-client.ts';
import { idOf } from './id-of.ts';
import { FERRY, registers, screens } from './people.ts';

/** The convoy's small ship, and the one that sails while the network is dead. */
export const SHIP = idOf('departure', 'ship');
export const BARGE = idOf('departure', 'barge');
export const LIMASSOL = idOf('site', 'Limassol');

const PASSED = {
  ...{ identity: 'pass', document: 'pass', duplicate: 'pass', lists: 'pass', entitlement: 'pass' },
  admissibility: 'pass',
} as const;

export const CROWD = Array.from({ length: 500 }, (_, index) => `crowd ${String(index + 1)}`);
const ENTITLEMENTS = ['citizen', 'citizen', 'permanent-resident', 'visa-or-eta', 'undetermined'] as const;

/** A citizen of the crowd, grown up and with a passport: the first, the second, … */
export function citizenOfCrowd(nth: number): string {
  return CROWD[(nth - 1) * ENTITLEMENTS.length] ?? '';
}

/** Records as bad as they were found to be in the field: no name, one name, a first of January, an age, no paper. */
export function registersOfCrowd(index: number): Sent {
  const name = CROWD[index] ?? '';
  const entitlement = ENTITLEMENTS[index % ENTITLEMENTS.length] ?? 'undetermined';
  const isCitizen = index % ENTITLEMENTS.length === 0;
  const { name: known, birthDate, ...rest } = registers(name, { entitlement, sex: index % 2 ? 'F' : 'M' });
  return {
    ...rest,
    type: 'RegisterEvacuee',
    ...(index % 9 === 1 ? { nameAbsent: 'not-given' } : { name: known }),
    ...(!isCitizen && index % 4 === 1 ? { ageStated: 'unsure' } : {}),
    ...(!isCitizen && index % 4 === 2 ? { ageEstimate: { from: 20, to: 30 } } : {}),
    ...(isCitizen || index % 4 === 3 ? { birthDate: isCitizen ? birthDate : '1990-01-01' } : {}),
    ...(isCitizen && { nationality: 'CAN', documents: [passport(name)] }),
  };
}

/** A paper whose number is known and whose zone nobody read. */
function passport(name: string): object {
  return {
    documentId: idOf('passport', name),
    type: 'passport',
    number: idOf(name).slice(0, 8).toUpperCase(),
  };
}

export function registersCitizen(name: string, more: object = {}): Sent {
  const citizen = { entitlement: 'citizen', nationality: 'CAN', documents: [passport(name)] };
  return registers(name, { ...citizen, ...more });
}

/** Advised clear with every check passed: a standing order may approve. */
export function passes(name: string, more: object = {}): Sent {
  return screens(name, { checks: PASSED, ...more });
}

/** Of one person and one departure. */
export function on(
  type: 'RecordBoarded' | 'RecordNoShow' | 'RecordOffloaded',
  name: string,
  { departureId = FERRY, ...more }: { departureId?: string; gate?: string; reason?: string } = {},
): Sent {
  return { type, evacueeId: idOf(name), departureId, ...more };
}

export function leaves(departureId: string, passengers: number, crew = 4): Sent {
  const at = '2026-10-14T12:10:00Z';
  return { type: 'RecordDeparted', departureId, at, personsOnBoard: passengers + crew, crew };
}

export function arrives(departureId: string, passengers: number, crew = 4): Sent {
  return { ...leaves(departureId, passengers, crew), type: 'RecordArrived', at: '2026-10-14T18:10:00Z' };
}

export function starts(screeningId: string, name: string): Sent {
  return { type: 'StartScreening', screeningId, evacueeId: idOf(name) };
}

export async function stageSeenBy(officer: EmergencyClient, name: string): Promise<unknown> {
  return (await officer.read('evacuees', idOf(name)))?.['stage'];
}

/** Both at once: how many were recorded, and why the others were turned down. */
export function outcomes(answers: readonly Answer[]): { recorded: number; refusals: string[] } {
  const refusals = answers.flatMap((answer) => ('rejection' in answer ? [answer.rejection.type] : []));
  return { recorded: answers.length - refusals.length, refusals };
}
