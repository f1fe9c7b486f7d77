import type { Departure } from '../emergency/departure/departure.ts';
import type { Evacuee } from '../emergency/evacuee/evacuee.ts';
import { stageOf } from '../emergency/stages.ts';
import { given, type Sending, type Sent, type Story } from './given.ts';

/** `00000000-0000-4000-8000-…`, ending in what tells ids apart. */
function id(tail: string): string {
  return `00000000-0000-4000-8000-${tail.padStart(12, '0')}`;
}

export const beirut = id('51');
export const larnaca = id('52');
export const mersin = id('53');
export const ferry = id('f1');
export const flight = id('f2');
export const ana = id('e01');
export const ben = id('e02');
export const baby = id('e03');
export const nobody = id('e99');

/** Two gates of one departure, and whoever directs it. */
export const gateA: Sending = { device: 'gate-a' };
export const gateB: Sending = { device: 'gate-b' };

function site(siteId: string, name: string): Sent {
  const place = { kind: 'embarkation-sea', position: [35.5, 33.9], timeZone: 'Asia/Beirut', capacity: 2000 };
  return { type: 'OpenSite', siteId, name, ...place };
}

export const SITES = [site(beirut, 'Beirut'), site(larnaca, 'Larnaca'), site(mersin, 'Mersin')];

/** From Beirut to Larnaca with places for all, unless said otherwise. */
export function scheduled(departureId: string, said: object = {}): Sent {
  return {
    type: 'ScheduleDeparture',
    departureId,
    mode: 'sea',
    carrier: 'Blue Line',
    number: 'BL 7',
    fromSiteId: beirut,
    toSiteId: larnaca,
    departsAt: '2026-10-14T12:00:00Z',
    arrivesAt: '2026-10-14T18:00:00Z',
    capacity: { seats: 10, persons: 12, litters: 1, wheelchairs: 1 },
    ...said,
  };
}

export function cleared(evacueeId: string, said: object = {}): Sent[] {
  const usual = {
    siteId: beirut,
    name: { primary: 'Haddad' },
    birthDate: '1990-04-02',
    entitlement: 'citizen',
  };
  return [
    { type: 'RegisterEvacuee', evacueeId, ...usual, ...said },
    { type: 'Determine', evacueeId, determination: 'approved' },
  ];
}

export function assigned(evacueeId: string, departureId: string, said: object = {}): Sent {
  return { type: 'AssignEvacuee', evacueeId, departureId, ...said };
}

/** A planned ferry and flight, two people cleared in Beirut. */
export const PLANNED = [...SITES, scheduled(ferry), scheduled(flight), ...cleared(ana), ...cleared(ben)];

/** Both people listed on the ferry, which boards. */
export const BOARDING = [
  ...PLANNED,
  assigned(ana, ferry),
  assigned(ben, ferry),
  { type: 'LockManifest', departureId: ferry },
  { type: 'OpenBoarding', departureId: ferry },
] as const satisfies readonly Sent[];

export const boarded = (evacueeId: string, departureId: string = ferry, said: object = {}): Sent => ({
  type: 'RecordBoarded',
  evacueeId,
  departureId,
  ...said,
});
export const offloaded = (evacueeId: string, departureId: string = ferry): Sent => ({
  type: 'RecordOffloaded',
  evacueeId,
  departureId,
});
export const noShow = (evacueeId: string, departureId: string = ferry): Sent => ({
  type: 'RecordNoShow',
  evacueeId,
  departureId,
});
export const departed = (departureId: string = ferry, said: object = {}): Sent => ({
  type: 'RecordDeparted',
  departureId,
  at: '2026-10-14T12:20:00Z',
  personsOnBoard: 2,
  ...said,
});
export const arrived = (departureId: string = ferry, said: object = {}): Sent => ({
  type: 'RecordArrived',
  departureId,
  at: '2026-10-14T18:10:00Z',
  personsOnBoard: 2,
  ...said,
});
export const held = (reason: string, departureId: string = ferry): Sent => ({
  type: 'HoldDeparture',
  departureId,
  reason,
});
export const resumed: Sent = { type: 'ResumeDeparture', departureId: ferry };
export const contactLost: Sent = { type: 'RecordContactLost', departureId: ferry };
export const returned: Sent = { type: 'RecordReturned', departureId: ferry };
export const cancelled: Sent = { type: 'CancelDeparture', departureId: ferry, reason: 'storm' };
export const diverted = (toSiteId: string, reason = 'port closed'): Sent => ({
  type: 'DivertDeparture',
  departureId: ferry,
  toSiteId,
  reason,
});

/** Commands, each by whom, one after the other, on top of a story where the ferry boards. */
export function whileBoarding(...commands: readonly (Sent | readonly [Sent, Sending])[]) {
  return given(...BOARDING, ...commands);
}

export function departureIn({ state }: Story, departureId: string = ferry): Departure {
  const departure = state.departures.get(departureId);
  if (!departure) throw new Error(`No departure ${departureId}`);
  return departure;
}

export function personIn({ state }: Story, evacueeId: string): Evacuee {
  const evacuee = state.evacuees.get(evacueeId);
  if (!evacuee) throw new Error(`No evacuee ${evacueeId}`);
  return evacuee;
}

/** Stage and place of someone, and the status of each of their passages. */
export function whereIs(story: Story, evacueeId: string) {
  const evacuee = personIn(story, evacueeId);
  const passages = evacuee.passages.map(({ status }) => status);
  return { stage: stageOf(evacuee), place: evacuee.place, passages };
}

export function incidentsOf({ state }: Story): string[] {
  return [...state.incidents.values()].map(({ type }) => type).sort();
}
