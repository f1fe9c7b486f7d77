import type { EmergencyClient, Sent } from '../../support/api-client.ts';
import { idOf } from '../../support/id-of.ts';
import { BEIRUT, LARNACA, TRIPOLI } from '../../support/muster-scene.ts';
import { approves, assigns, FERRY, of, PLANE, registers, schedules, screens } from '../../support/people.ts';
import { cast } from '../cast.ts';

export const LATER = idOf('departure', 'later');

/** `2026-10-14T12:00:00Z`, so many hours from now. */
export function hoursFromNow(hours: number): string {
  return `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16)}:00Z`;
}

const claims = (name: string): Sent => ({
  ...{ type: 'StartScreening', screeningId: idOf('screening', name), evacueeId: idOf(name) },
});
const boards = (name: string, departureId: string): Sent => ({
  ...{ type: 'RecordBoarded', evacueeId: idOf(name), departureId },
});
const zoneOf = (mrz: readonly string[]) => ({
  documents: [{ documentId: idOf('document', mrz.join('')), type: 'passport', mrz }],
});

/** Somebody in each status, two parties, a document, needs, and a name in another script. */
function people(): Sent[] {
  const haddad = idOf('party', 'Haddad');
  return [
    registers('Nour', { ...zoneOf(cast.joseph.zone ?? []), entitlement: 'citizen', partyId: haddad }),
    registers('Elie', { birthDate: '2019', entitlement: 'citizen', partyId: haddad, wristband: 'W-7' }),
    { type: 'FormParty', partyId: haddad, label: 'Haddad', leadId: idOf('Nour') },
    registers('Fatima', {
      ...{ name: { primary: 'Fatima', original: { text: 'فاطمة', language: 'ar' } }, birthDate: '1948' },
      ...{ needs: ['WCHC'], nationalities: ['LBN'] },
    }),
    registers('Tamer', { siteId: TRIPOLI }),
    ...['Prosper', 'Adele', 'Simone', 'Helene', 'Denis', 'Claire', 'Clara'].map((name) => registers(name)),
    claims('Prosper'),
    screens('Adele', { checks: { identity: 'pass', document: 'pass' } }),
    screens('Simone', { recommendation: 'refer', reason: 'The letter of invitation is unread.' }),
    screens('Helene'),
    approves('Helene', 'held'),
    screens('Denis'),
    approves('Denis', 'declined'),
    approves('Claire'),
    approves('Clara'),
  ];
}

/** One that boards, one that has arrived, one that is planned. */
function departures(): Sent[] {
  const travellers = ['Abelard', 'Lisbeth', 'Noemie', 'Gontran', 'Onesime'];
  const plane = { mode: 'air', carrier: 'RCAF', number: 'CFC 4101' };
  const later = { mode: 'sea', carrier: 'Blue Star', number: 'BS 14' };
  const moved = (type: Sent['type'], departureId: string, at: string): Sent => ({
    ...{ type, departureId, at, personsOnBoard: 3, crew: 2 },
  });
  return [
    ...travellers.flatMap((name) => [registers(name, { entitlement: 'citizen' }), approves(name)]),
    schedules(FERRY, { departsAt: hoursFromNow(2), arrivesAt: hoursFromNow(8) }),
    schedules(PLANE, { ...plane, departsAt: hoursFromNow(-5), arrivesAt: hoursFromNow(-3) }),
    schedules(LATER, { ...later, departsAt: hoursFromNow(20), arrivesAt: hoursFromNow(26) }),
    ...['Abelard', 'Lisbeth', 'Noemie'].map((name) => assigns(name)),
    of('LockManifest'),
    of('OpenBoarding'),
    boards('Abelard', FERRY),
    { type: 'RecordNoShow', evacueeId: idOf('Noemie'), departureId: FERRY },
    assigns('Gontran', PLANE),
    of('LockManifest', PLANE),
    of('OpenBoarding', PLANE),
    boards('Gontran', PLANE),
    moved('RecordDeparted', PLANE, hoursFromNow(-5)),
    moved('RecordArrived', PLANE, hoursFromNow(-3)),
  ];
}

/** Fills an emergency so that every screen of it has something to show; all of it in the last hour. */
export async function showCast(emergency: EmergencyClient): Promise<void> {
  const commands = [...people(), ...departures()];
  const minutesAgo = (index: number) => hoursFromNow(-1 + index / commands.length);
  const envelopes = commands.map((command, index) => emergency.envelope(command, { at: minutesAgo(index) }));
  const answers = await emergency.answers(...envelopes);
  const refused = answers.findIndex((answer) => !('ok' in answer && answer.ok));
  if (refused >= 0) {
    throw new Error(`${JSON.stringify(commands[refused])} gave ${JSON.stringify(answers[refused])}`);
  }
}

export const SITES = { beirut: BEIRUT, tripoli: TRIPOLI, larnaca: LARNACA } as const;
