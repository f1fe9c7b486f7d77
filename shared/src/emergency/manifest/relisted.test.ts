import { expect, test } from 'vitest';
import { given, type Story } from '../../testing/given.ts';
import {
  aDeparture,
  amended,
  anEvacuee,
  aParty,
  departureId,
  entry,
  evacueeId,
  infant,
  partyId,
  put,
} from '../../testing/put-records.ts';
import { withPassage, type Evacuee, type Passage } from '../evacuee/evacuee.ts';
import { rowsOfVersion } from './canonical-rows.ts';
import { manifestId } from './manifest-version.ts';

const assign = (n: number, flight = 1, more: object = {}) =>
  ({ type: 'AssignEvacuee', evacueeId: evacueeId(n), departureId: departureId(flight), ...more }) as const;
const lock = (flight: number) => ({ type: 'LockManifest', departureId: departureId(flight) }) as const;

/** Two locked flights: 1, with infant 2 on the lap, and 3 (party 1) on the first; 4 on the second; 5 and 6 on none. */
function locked() {
  const scene = given();
  const { story } = scene;
  put(story, {
    evacuees: [
      anEvacuee(1, { name: { primary: 'Zayn' } }),
      anEvacuee(2, infant),
      anEvacuee(3, { partyId: partyId(1) }),
      anEvacuee(4),
      anEvacuee(5, { partyId: partyId(2) }),
      anEvacuee(6, { partyId: partyId(2) }),
    ],
    departures: [aDeparture(1), aDeparture(2)],
    parties: [aParty(1, 'Haddad'), aParty(2, 'Azar')],
  });
  const lap = { seating: 'lap', lapOf: evacueeId(1) };
  const commands = [assign(1), assign(2, 1, lap), assign(3), assign(4, 2), lock(1), lock(2)];
  for (const command of commands) expect(story.send(command)).toMatchObject({ ok: true });
  return scene;
}

const versionOf = (story: Story, flight: number) =>
  story.state.departures.get(departureId(flight))?.manifestVersion;

function listOf(story: Story, flight: number): string[] {
  const version = story.state.manifests.get(manifestId(departureId(flight), versionOf(story, flight) ?? 0));
  return version ? rowsOfVersion(version).map((row) => row.evacueeId) : [];
}

test('[MAN-4] an assignment after the lock makes the next version in the same entry', () => {
  const { story, when } = locked();
  const { seq } = story;
  when(assign(5)).thenRecords({ type: 'EvacueeAssigned' }, { type: 'ManifestLocked', version: 2, count: 4 });
  expect(story.seq).toBe(seq + 1);
  expect(listOf(story, 1)).toContain(evacueeId(5));
  expect(versionOf(story, 2)).toBe(1);
});

test('[MAN-4] so does a release, which lists neither the adult nor the infant', () => {
  const { story, when } = locked();
  const release = {
    type: 'ReleaseEvacuee',
    evacueeId: evacueeId(1),
    departureId: departureId(1),
    reason: 'Stays',
  };
  when(release as never).thenRecords(
    { type: 'EvacueeReleased' },
    { type: 'ManifestLocked', version: 2, count: 1 },
  );
  expect(listOf(story, 1)).toEqual([evacueeId(3)]);
});

test('[MAN-4] a party assigned makes one version, however many members', () => {
  const { story, when } = locked();
  when({ type: 'AssignParty', partyId: partyId(2), departureId: departureId(1) }).thenRecords(
    { type: 'PartyAssigned' },
    { type: 'ManifestLocked', version: 2, count: 5 },
  );
  expect(versionOf(story, 1)).toBe(2);
});

test('[MAN-4] a reassignment makes one version in each departure', () => {
  const { story, when } = locked();
  const flights = { fromDepartureId: departureId(1), toDepartureId: departureId(2) };
  when({ type: 'ReassignEvacuee', evacueeId: evacueeId(1), ...flights }).thenRecords(
    { type: 'EvacueeReassigned' },
    { type: 'ManifestLocked', departureId: departureId(1), version: 2, count: 1 },
    { type: 'ManifestLocked', departureId: departureId(2), version: 2, count: 3 },
  );
  expect(listOf(story, 2)).toEqual([evacueeId(2), evacueeId(4), evacueeId(1)]);
});

test('[MAN-4] the last one released leaves a version of nobody', () => {
  const { when } = locked();
  const release = {
    type: 'ReleaseEvacuee',
    evacueeId: evacueeId(4),
    departureId: departureId(2),
    reason: 'Stays',
  };
  when(release as never).thenRecords(
    { type: 'EvacueeReleased' },
    { type: 'ManifestLocked', version: 2, count: 0 },
  );
});

test('[MAN-4] nothing is locked by an assignment before the first lock', () => {
  const { story, when } = locked();
  put(story, { departures: [aDeparture(3)] });
  when(assign(5, 3)).thenRecords({ type: 'EvacueeAssigned' });
});

test('[MAN-5] amending a manifest column of someone listed makes a version; anything else does not', () => {
  const { story } = locked();
  expect(amended(story, 1, { contact: '+1 613 555 0100', needs: ['SV-VA'] })).toEqual([]);
  expect(amended(story, 5, { name: { primary: 'Nobody listed' } })).toEqual([]);
  expect(amended(story, 1, { name: { primary: 'Zain' } })).toMatchObject([{ version: 2, count: 3 }]);
  expect(amended(story, 1, { name: { primary: 'Zain' } })).toEqual([]);
  expect(amended(story, 1, { needs: ['SV-VA', 'WCHR'] })).toMatchObject([{ version: 3 }]);
});

test('[MAN-5] a party’s new label, and joining or leaving one, is a column too', () => {
  const { story } = locked();
  const relabelled = entry(story, (draft) => {
    draft.parties.set(partyId(1), { ...draft.parties.get(partyId(1))!, label: 'Hadad' });
  });
  expect(relabelled).toMatchObject([{ departureId: departureId(1), version: 2 }]);
  const { partyId: _, ...alone } = story.state.evacuees.get(evacueeId(3))!;
  expect(entry(story, (draft) => draft.evacuees.set(alone.id, alone))).toMatchObject([{ version: 3 }]);
  expect(amended(story, 3, { partyId: partyId(2) })).toMatchObject([{ version: 4 }]);
});

test.each([
  ['closed', 2],
  ['held', 2],
  ['departed', 1],
  ['cancelled', 1],
] as const)('[MAN-5] until departure: %s', (state, version) => {
  const { story } = locked();
  const departure = story.state.departures.get(departureId(1))!;
  const hold = { reason: 'Fog', since: '2026-10-14T12:00:00Z', from: 'boarding' } as const;
  put(story, { departures: [{ ...departure, state, ...(state === 'held' && { hold }) }] });
  amended(story, 1, { name: { primary: 'Zain' } });
  expect(versionOf(story, 1)).toBe(version);
});

test('[MAN-5] held after it had left, it has departed', () => {
  const { story } = locked();
  const departure = story.state.departures.get(departureId(1))!;
  const hold = { reason: 'Outside port', since: '2026-10-14T12:00:00Z', from: 'departed' } as const;
  put(story, { departures: [{ ...departure, state: 'held', hold }] });
  expect(amended(story, 1, { name: { primary: 'Zain' } })).toEqual([]);
});

function pass(story: Story, n: number, status: Passage['status']) {
  return entry(story, (draft) => {
    const person = draft.evacuees.get(evacueeId(n))!;
    draft.evacuees.set(person.id, withPassage(person, { ...person.passages.at(-1)!, status }));
  });
}

test('[MAN-6] boarding, a no-show, an offload and departure make none', () => {
  const { story } = locked();
  expect(pass(story, 1, 'boarded')).toEqual([]);
  expect(pass(story, 3, 'no-show')).toEqual([]);
  expect(pass(story, 1, 'offloaded')).toEqual([]);
  expect(pass(story, 2, 'departed')).toEqual([]);
  expect(versionOf(story, 1)).toBe(1);
});

test('[MAN-6] a go-show makes none, nor does what is amended of one; the next version lists them', () => {
  const { story, when } = locked();
  const passage: Passage = {
    ...story.state.evacuees.get(evacueeId(1))!.passages[0]!,
    status: 'boarded',
    goShow: true,
  };
  const boarded = entry(story, (draft) => {
    draft.evacuees.set(evacueeId(6), withPassage(draft.evacuees.get(evacueeId(6)) as Evacuee, passage));
  });
  expect(boarded).toEqual([]);
  expect(amended(story, 6, { name: { primary: 'Late' } })).toEqual([]);
  expect(amended(story, 1, { contact: 'none' })).toEqual([]);
  when(lock(1)).thenRecords({ type: 'ManifestLocked', version: 2, count: 4 });
  expect(listOf(story, 1)).toContain(evacueeId(6));
});
