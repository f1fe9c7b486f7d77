import type { EmergencyClient, Sent } from './api-client.ts';
import { idOf } from './id-of.ts';
import { BEIRUT, LARNACA } from './muster-scene.ts';

/** Commands of a small cast, each with what matters to its test and nothing else. */
export function registers(name: string, more: object = {}): Sent {
  return {
    ...{ type: 'RegisterEvacuee', evacueeId: idOf(name), siteId: BEIRUT },
    ...{ name: { primary: name }, birthDate: '1980' },
    ...more,
  };
}

export function screens(name: string, more: object = {}): Sent {
  return {
    ...{ type: 'RecordScreening', screeningId: idOf('screening', name), evacueeId: idOf(name) },
    ...{ checks: {}, findings: [], recommendation: 'clear' },
    ...more,
  };
}

export function approves(name: string, determination = 'approved'): Sent {
  return { type: 'Determine', evacueeId: idOf(name), determination };
}

/** Registered and approved, as the founder may do alone. */
export async function cleared(emergency: EmergencyClient, ...names: readonly string[]): Promise<void> {
  for (const name of names) await emergency.record(registers(name), approves(name));
}

export const FERRY = idOf('departure', 'ferry');
export const PLANE = idOf('departure', 'plane');

export function schedules(departureId: string, more: object = {}): Sent {
  return {
    ...{ type: 'ScheduleDeparture', departureId, mode: 'sea', carrier: 'Blue Star', number: 'BS 12' },
    ...{ fromSiteId: BEIRUT, toSiteId: LARNACA },
    ...{ departsAt: '2026-10-14T12:00:00Z', arrivesAt: '2026-10-14T18:00:00Z' },
    capacity: { seats: 10, persons: 12, litters: 1, wheelchairs: 1 },
    ...more,
  };
}

export function assigns(name: string, departureId: string = FERRY, more: object = {}): Sent {
  return { type: 'AssignEvacuee', evacueeId: idOf(name), departureId, ...more };
}

/** A command about one departure and nothing else. */
export function of(
  type: 'LockManifest' | 'OpenBoarding' | 'CloseDeparture' | 'ResumeDeparture' | 'RecordContactLost',
  departureId: string = FERRY,
): Sent {
  return { type, departureId };
}
