import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import {
  aDeparture,
  amended,
  anEvacuee,
  aParty,
  departureId,
  evacueeId,
  partyId,
  put,
} from '../../testing/put-records.ts';
import type { Departure } from '../departure/departure.ts';
import { manifestHash, rowsOfVersion } from './canonical-rows.ts';
import { manifestId } from './manifest-version.ts';

const lock = { type: 'LockManifest', departureId: departureId(1) } as const;
const assign = (n: number) =>
  ({ type: 'AssignEvacuee', evacueeId: evacueeId(n), departureId: departureId(1) }) as const;

/** Two people with places: 1, named Zayn, alone, and 2 in a party. */
function airfield(flight: Partial<Departure> = {}) {
  const scene = given();
  put(scene.story, {
    evacuees: [
      anEvacuee(1, { name: { primary: 'Zayn' } }),
      anEvacuee(2, { partyId: partyId(1) }),
      anEvacuee(3),
    ],
    departures: [aDeparture(1)],
    parties: [aParty(1, 'Haddad')],
  });
  for (const n of [1, 2]) scene.story.send(assign(n));
  put(scene.story, { departures: [{ ...scene.story.state.departures.get(departureId(1))!, ...flight }] });
  return scene;
}

test('[MAN-1] locks the list as version 1, with count, hash, form, the people in order and the server’s time', () => {
  const { story, when } = airfield();
  when(lock, { now: '2026-10-14T13:00:00Z' }).thenRecords({
    type: 'ManifestLocked',
    version: 1,
    count: 2,
    form: 'muster-manifest-1',
    evacueeIds: [evacueeId(2), evacueeId(1)],
    lockedAt: '2026-10-14T13:00:00Z',
  });
  const version = story.state.manifests.get(manifestId(departureId(1), 1))!;
  expect(story.state.departures.get(departureId(1))?.manifestVersion).toBe(1);
  expect(rowsOfVersion(version).map(({ evacueeId: id }) => id)).toEqual([evacueeId(2), evacueeId(1)]);
  expect(version.sha256).toBe(manifestHash(rowsOfVersion(version)));
});

test('[MAN-1] is asked of a known departure with somebody on it, while planned or boarding', () => {
  airfield()
    .when({ ...lock, departureId: departureId(9) })
    .thenRejects({
      type: 'DepartureUnknown',
      departureId: departureId(9),
    });
  airfield({ state: 'departed' }).when(lock).thenRejects({ type: 'WrongState', state: 'departed' });
  airfield({ state: 'boarding' }).when(lock).thenRecords({ type: 'ManifestLocked' });
  const empty = given();
  put(empty.story, { departures: [aDeparture(1)] });
  empty.when(lock).thenRejects({ type: 'ManifestEmpty' });
});

test('[MAN-3] locked again with the same rows it is already so', () => {
  const { story, when } = airfield();
  story.send(lock);
  when(lock, { device: 'tablet-2' }).thenRecords();
  amended(story, 1, { contact: '+1 613 555 0100' });
  when(lock).thenRecords();
  expect(story.state.departures.get(departureId(1))?.manifestVersion).toBe(1);
});

test('[MAN-2] a version keeps its people and party labels as they were', () => {
  const { story } = airfield();
  story.send(lock);
  const before = rowsOfVersion(story.state.manifests.get(manifestId(departureId(1), 1))!);
  amended(story, 1, { name: { primary: 'Zain' } });
  put(story, { parties: [{ ...story.state.parties.get(partyId(1))!, label: 'Hadad' }] });
  story.send(assign(3));
  const version = story.state.manifests.get(manifestId(departureId(1), 1))!;
  expect(rowsOfVersion(version)).toEqual(before);
  expect(manifestHash(rowsOfVersion(version))).toBe(version.sha256);
  const latest = story.state.manifests.get(manifestId(departureId(1), 3))!;
  expect(rowsOfVersion(latest).map(({ surname }) => surname)).toContain('Zain');
});
