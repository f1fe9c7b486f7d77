import { expect, test } from 'vitest';
import { given, type Sent } from '../../testing/given.ts';
import { departureId, evacueeId, partyId, siteId } from '../../testing/put-records.ts';
import { isOpen } from '../../vocabulary/public-field.ts';
import { EvacueeAssigned } from './assign-evacuee.ts';
import { PartyAssigned } from './assign-party.ts';
import { manifestHash, rowsOfVersion } from './canonical-rows.ts';
import { ManifestLocked } from './lock-manifest.ts';
import { manifestId } from './manifest-version.ts';
import { EvacueeReassigned } from './reassign-evacuee.ts';
import { EvacueeReleased } from './release-evacuee.ts';

const site = (n: number, kind: string): Sent => ({
  type: 'OpenSite',
  siteId: siteId(n),
  name: `Site ${String(n)}`,
  kind,
  position: [35.49, 33.82],
  timeZone: 'Asia/Beirut',
  capacity: 500,
});
const flight: Sent = {
  type: 'ScheduleDeparture',
  departureId: departureId(1),
  mode: 'air',
  carrier: 'Royal Canadian Air Force',
  number: 'CFC3107',
  fromSiteId: siteId(1),
  toSiteId: siteId(2),
  departsAt: '2026-10-14T18:00:00Z',
  arrivesAt: '2026-10-14T22:00:00Z',
  capacity: { seats: 10, persons: 10, litters: 0, wheelchairs: 0 },
};
const registered = (n: number): Sent[] => [
  {
    type: 'RegisterEvacuee',
    evacueeId: evacueeId(n),
    siteId: siteId(1),
    name: { primary: `Name ${String(n)}` },
    birthDate: '1990',
    ...(n === 3 && { partyId: partyId(1) }),
  },
  { type: 'Determine', evacueeId: evacueeId(n), determination: 'approved' },
];
const onFlight = (type: Sent['type'], n: number, more: object = {}): Sent => ({
  type,
  evacueeId: evacueeId(n),
  departureId: departureId(1),
  ...more,
});
const amend = (n: number, changes: object): Sent => ({
  type: 'AmendEvacuee',
  evacueeId: evacueeId(n),
  changes,
});

/** Four cleared people, of whom 1, 2 and 3 are on the locked manifest of a flight. */
function lockedFlight() {
  return given(
    site(1, 'embarkation-air'),
    site(2, 'safe-haven'),
    flight,
    { type: 'FormParty', partyId: partyId(1), label: 'Haddad' },
    ...[1, 2, 3, 4].flatMap(registered),
    ...[1, 2, 3].map((n) => onFlight('AssignEvacuee', n)),
    { type: 'LockManifest', departureId: departureId(1) },
  );
}

test('[MAN-2] [MAN-4] [MAN-5] [MAN-6] from the lock to departure, only the list itself makes versions', () => {
  const { story } = lockedFlight();
  const versionAfter = (command: Sent) => {
    expect(story.send(command), JSON.stringify(command)).toMatchObject({ ok: true });
    return story.state.departures.get(departureId(1))?.manifestVersion;
  };
  const first = rowsOfVersion(story.state.manifests.get(manifestId(departureId(1), 1))!);
  const depart = { type: 'RecordDeparted', departureId: departureId(1), at: '2026-10-14T18:05:00Z' } as const;
  const steps: [Sent, number][] = [
    [amend(1, { contact: '+1 613 555 0100' }), 1],
    [amend(1, { name: { primary: 'Nom' } }), 2],
    [amend(4, { name: { primary: 'Not listed' } }), 2],
    [{ type: 'LeaveParty', partyId: partyId(1), evacueeId: evacueeId(3) }, 3],
    [{ type: 'JoinParty', partyId: partyId(1), evacueeId: evacueeId(2) }, 4],
    [{ type: 'OpenBoarding', departureId: departureId(1) }, 4],
    [onFlight('RecordBoarded', 1), 4],
    [onFlight('RecordBoarded', 4), 4],
    [onFlight('RecordNoShow', 3), 4],
    [onFlight('RecordOffloaded', 4), 4],
    [onFlight('AssignEvacuee', 4), 5],
    [amend(2, { birthDate: '1990-02-03' }), 6],
    [onFlight('ReleaseEvacuee', 2, { reason: 'Stays with a sister' }), 7],
    [{ ...depart, personsOnBoard: 1 }, 7],
    [amend(1, { name: { primary: 'Nom de famille' } }), 7],
  ];
  for (const [command, version] of steps)
    expect(versionAfter(command), JSON.stringify(command)).toBe(version);

  const versions = [1, 2, 3, 4, 5, 6, 7].map((n) =>
    story.state.manifests.get(manifestId(departureId(1), n))!,
  );
  expect(rowsOfVersion(versions[0]!)).toEqual(first);
  expect(versions.map(({ count }) => count)).toEqual([3, 3, 3, 3, 3, 3, 2]);
  for (const version of versions) expect(manifestHash(rowsOfVersion(version))).toBe(version.sha256);
});

test('[MAN-5] a rival that is kept is a change of the column', () => {
  const { story } = lockedFlight();
  const seen = story.seq;
  story.send(amend(1, { name: { primary: 'Nom' } }), { device: 'tablet-1' });
  story.send(amend(1, { name: { primary: 'Noun' } }), { device: 'tablet-2', seen });
  expect(story.state.departures.get(departureId(1))?.manifestVersion).toBe(2);
  const keep = { type: 'ResolveRival', recordId: evacueeId(1), fact: 'name', keep: story.seq } as const;
  expect(story.send(keep)).toMatchObject({ ok: true, events: [{}, { type: 'ManifestLocked', version: 3 }] });
});

test('[MAN-10] in the log who is placed where stands open, and why stands sealed', () => {
  const openIn = (schema: { shape: Record<string, never> }) =>
    Object.entries(schema.shape).flatMap(([field, each]) => (isOpen(each) ? [field] : []));
  const sealedIn = (schema: { shape: object }) =>
    Object.keys(schema.shape).filter((field) => !openIn(schema as never).includes(field));
  expect(sealedIn(EvacueeAssigned)).toEqual([]);
  expect(sealedIn(EvacueeReassigned)).toEqual([]);
  expect(sealedIn(ManifestLocked)).toEqual([]);
  expect(sealedIn(PartyAssigned)).toEqual(['reason']);
  expect(sealedIn(EvacueeReleased)).toEqual(['reason']);
});
