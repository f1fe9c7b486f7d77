import type { Random } from './random.ts';
import { FOUNDER, type Sending, type SimulatedEmergency } from './simulated-emergency.ts';

const uuid = (kind: string, n: number) => `${kind.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;
const sites = [1, 2, 3].map((n) => uuid('c', n));
const people = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => uuid('a', n));
const parties = [1, 2].map((n) => uuid('b', n));
const departures = [1, 2, 3].map((n) => uuid('d', n));
const screenings = [1, 2, 3, 4, 5, 6].map((n) => uuid('e', n));

export const officers = {
  screener: uuid('f', 1),
  other: uuid('f', 2),
  movement: uuid('f', 3),
  haven: uuid('f', 4),
  authority: uuid('f', 5),
  lead: uuid('f', 6),
  supervisor: uuid('f', 7),
} as const;
type OfficerName = keyof typeof officers;

const AT = '2026-10-14T18:00:00Z';

/** Three sites, seven officers with their roles. From the first grant on nobody has a free hand. */
export async function openCrowd(emergency: SimulatedEmergency): Promise<void> {
  const opening = {
    emergencyId: uuid('9', 1),
    name: 'Cedar',
    country: 'LBN',
    hazard: 'conflict',
    mode: 'drill',
  };
  await emergency.send({ type: 'OpenEmergency', ...opening }, { device: 'server' });
  for (const [index, siteId] of sites.entries()) {
    const place = { position: [35.5, 33.9], timeZone: 'Asia/Beirut', capacity: 100 };
    await emergency.send({
      type: 'OpenSite',
      siteId,
      name: `Site ${String(index)}`,
      kind: 'assembly-point',
      ...place,
    });
  }
  const [first, second, third] = sites;
  await grant(emergency, 'screener', 'screening', [first, second]);
  await grant(emergency, 'other', 'screening', [second]);
  await grant(emergency, 'movement', 'movement', [first, second]);
  await grant(emergency, 'haven', 'haven-reception', [third]);
  await grant(emergency, 'authority', 'authority', []);
  await grant(emergency, 'lead', 'lead', []);
  await grant(emergency, 'supervisor', 'supervisor', [first]);
}

function grant(
  emergency: SimulatedEmergency,
  who: OfficerName,
  role: string,
  siteIds: readonly (string | undefined)[],
) {
  return emergency.send({ type: 'GrantRole', officerId: officers[who], role, siteIds });
}

type Draw = (random: Random) => readonly [OfficerName | 'founder', object];

const outcome = {
  findings: [
    {
      kind: 'identity',
      code: 'identity-not-established',
      weight: 'indicator',
      basis: 'b',
      source: 's',
      confidence: 'low',
    },
  ],
};

/** What may happen, each with someone who is allowed to say it. Many are refused or already so, and that is as wanted. */
const draws: readonly Draw[] = [
  (r) => [
    'screener',
    {
      type: 'RegisterEvacuee',
      evacueeId: r.pick(people),
      siteId: r.pick(sites.slice(0, 2)),
      name: { primary: r.pick(['ROY', 'NASR', 'HADDAD']) },
      birthDate: '1990',
      sex: 'F',
      nationalities: ['CAN'],
      entitlement: 'citizen',
      ...(r.chance(0.5) && { partyId: r.pick(parties) }),
    },
  ],
  (r) => [
    'screener',
    {
      type: 'AmendEvacuee',
      evacueeId: r.pick(people),
      changes: { name: { primary: r.pick(['ROI', 'NASSER', 'HADAD']) } },
    },
  ],
  (r) => [
    'other',
    { type: 'AmendEvacuee', evacueeId: r.pick(people), changes: { sex: r.pick(['F', 'M', 'X']) } },
  ],
  (r) => ['screener', { type: 'FormParty', partyId: r.pick(parties), label: 'Party' }],
  (r) => ['screener', { type: 'JoinParty', partyId: r.pick(parties), evacueeId: r.pick(people) }],
  (r) => ['screener', { type: 'LeaveParty', partyId: r.pick(parties), evacueeId: r.pick(people) }],
  (r) => [
    r.pick(['screener', 'other']),
    { type: 'StartScreening', screeningId: r.pick(screenings), evacueeId: r.pick(people) },
  ],
  (r) => [
    r.pick(['screener', 'other']),
    {
      type: 'RecordScreening',
      screeningId: r.pick(screenings),
      evacueeId: r.pick(people),
      checks: { identity: 'pass' },
      ...outcome,
      recommendation: r.pick(['clear', 'clear', 'refer']),
    },
  ],
  (r) => [
    'authority',
    { type: 'Determine', evacueeId: r.pick(people), determination: r.pick(['approved', 'approved', 'held']) },
  ],
  (r) => ['authority', { type: 'Determine', evacueeId: r.pick(people), determination: 'approved' }],
  (r) => [
    'movement',
    {
      type: 'ScheduleDeparture',
      departureId: r.pick(departures),
      mode: 'sea',
      carrier: 'Blue Line',
      number: 'S-1',
      fromSiteId: r.pick(sites.slice(0, 2)),
      toSiteId: sites[2],
      departsAt: AT,
      arrivesAt: '2026-10-14T22:00:00Z',
      capacity: { seats: 3, persons: 4, litters: 1, wheelchairs: 1 },
    },
  ],
  (r) => ['movement', { type: 'AssignEvacuee', evacueeId: r.pick(people), departureId: r.pick(departures) }],
  (r) => ['movement', { type: 'AssignParty', partyId: r.pick(parties), departureId: r.pick(departures) }],
  (r) => [
    'movement',
    { type: 'ReleaseEvacuee', evacueeId: r.pick(people), departureId: r.pick(departures), reason: 'asked' },
  ],
  (r) => ['movement', { type: 'LockManifest', departureId: r.pick(departures) }],
  (r) => ['movement', { type: 'OpenBoarding', departureId: r.pick(departures) }],
  (r) => [
    'movement',
    { type: 'RecordBoarded', evacueeId: r.pick(people), departureId: r.pick(departures), gate: 'A' },
  ],
  (r) => [
    'movement',
    { type: 'RecordOffloaded', evacueeId: r.pick(people), departureId: r.pick(departures) },
  ],
  (r) => ['movement', { type: 'RecordNoShow', evacueeId: r.pick(people), departureId: r.pick(departures) }],
  (r) => ['movement', { type: 'RecordDeparted', departureId: r.pick(departures), at: AT, personsOnBoard: 3 }],
  (r) => ['haven', { type: 'RecordArrived', departureId: r.pick(departures), at: AT, personsOnBoard: 3 }],
  (r) => [
    'movement',
    { type: 'DivertDeparture', departureId: r.pick(departures), toSiteId: r.pick(sites), reason: 'storm' },
  ],
  (r) => ['movement', { type: 'CheckIn', evacueeId: r.pick(people), siteId: r.pick(sites) }],
  (r) => [
    'screener',
    { type: 'RecordExit', evacueeId: r.pick(people), exit: r.pick(['missing', 'withdrew']) },
  ],
  (r) => [
    'founder',
    {
      type: 'GrantRole',
      officerId: officers.other,
      role: r.pick(['screening', 'reception']),
      siteIds: [r.pick(sites)],
    },
  ],
  () => ['founder', { type: 'EndRole', officerId: officers.other, role: 'reception' }],
  () => ['screener', { type: 'Withdraw' }],
];

/** One random command and someone who may send it. */
export function drawRandom(random: Random): { readonly by: string; readonly command: object } {
  const [who, command] = random.pick(draws)(random);
  return { by: who === 'founder' ? FOUNDER : officers[who], command };
}

/** The same, sent; sometimes from a second tablet that has not seen the latest. */
export async function sendRandom(emergency: SimulatedEmergency, random: Random): Promise<void> {
  const { by, command } = drawRandom(random);
  const sending: Sending = {
    by,
    device: random.pick(['tablet-1', 'tablet-2']),
    ...(random.chance(0.3) && { seen: random.below(emergency.desk.head + 1) }),
  };
  await emergency.send(command, sending);
}
