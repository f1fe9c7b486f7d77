import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import {
  aDeparture,
  anEvacuee,
  aParty,
  departureId,
  evacueeId,
  infant,
  partyId,
  put,
  siteId,
} from '../../testing/put-records.ts';
import type { Departure } from '../departure/departure.ts';
import type { Evacuee } from '../evacuee/evacuee.ts';

const together = { partyId: partyId(1) };
const assignParty = (more: object = {}) =>
  ({ type: 'AssignParty', partyId: partyId(1), departureId: departureId(1), ...more }) as const;
const assign = (n: number, flight: number) =>
  ({ type: 'AssignEvacuee', evacueeId: evacueeId(n), departureId: departureId(flight) }) as const;
const member = (n: number, said: Partial<Evacuee> = {}) => anEvacuee(n, { ...together, ...said });

function airfield(members: readonly Evacuee[], flight: Partial<Departure> = {}) {
  const scene = given();
  const departures = [aDeparture(1, flight), aDeparture(2)];
  put(scene.story, { evacuees: members, departures, parties: [aParty(1, 'Haddad'), aParty(2, 'Empty')] });
  return scene;
}

const capacity = (seats: number, persons: number) => ({
  capacity: { seats, persons, litters: 0, wheelchairs: 0 },
});
const three = [member(1), member(2), member(3)];

test('[DEP-8] gives all members places in one entry', () => {
  const story = airfield(three)
    .when(assignParty())
    .thenRecords({
      type: 'PartyAssigned',
      members: [1, 2, 3].map((n) => ({ evacueeId: evacueeId(n), seating: 'seat' })),
    });
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 3, persons: 3 });
});

test('[DEP-8] all or nobody: without room for the sum no one gets a place', () => {
  const { story, when } = airfield(three, capacity(2, 9));
  when(assignParty()).thenRejects({ type: 'SeatsFull', kind: 'seat', seatsNeeded: 3, seatsLeft: 2 });
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 0, persons: 0 });
  const few = airfield(three, capacity(9, 2));
  few
    .when(assignParty())
    .thenRejects({ type: 'PersonsFull', personsNeeded: 3, personsLeft: 2, maxPersons: 2 });
});

test('[DEP-8] names each member who cannot go, with the reason, before any want of room', () => {
  const { determination: _, ...uncleared } = member(1);
  const { story, when } = airfield([uncleared, member(2), member(3), member(4)], capacity(0, 0));
  story.send(assign(2, 2));
  story.send(assign(3, 2));
  const aboard = story.state.evacuees.get(evacueeId(3))!;
  put(story, { evacuees: [{ ...aboard, passages: [{ ...aboard.passages[0]!, status: 'boarded' }] }] });
  when(assignParty()).thenRejects({
    type: 'PartyBlocked',
    members: [
      { evacueeId: evacueeId(1), block: { type: 'NotCleared' } },
      { evacueeId: evacueeId(2), block: { type: 'EvacueeOnOtherDeparture', departureId: departureId(2) } },
      { evacueeId: evacueeId(3), block: { type: 'AlreadyAboard', departureId: departureId(2) } },
    ],
  });
});

test('[DEP-8] refuses an unknown party or departure, an empty party, and a departure that takes nobody', () => {
  const { when } = airfield(three, { state: 'closed' });
  when(assignParty({ partyId: partyId(9) })).thenRejects({ type: 'PartyUnknown', partyId: partyId(9) });
  when(assignParty({ departureId: departureId(9) })).thenRejects({
    type: 'DepartureUnknown',
    departureId: departureId(9),
  });
  when(assignParty({ partyId: partyId(2) })).thenRejects({ type: 'PartyEmpty', partyId: partyId(2) });
  when(assignParty()).thenRejects({ type: 'DepartureNotOpen', state: 'closed' });
});

test('[DEP-9] members already on it count as done, and take no second place', () => {
  const { story, when } = airfield(three, capacity(3, 3));
  story.send(assign(2, 1));
  when(assignParty()).thenRecords({ members: [{ evacueeId: evacueeId(1) }, { evacueeId: evacueeId(3) }] });
  when(assignParty(), { device: 'tablet-2' }).thenRecords();
});

test('[DEP-9] those gone are left out; whoever arrived where the departure leaves from goes on', () => {
  const leg = {
    fromSiteId: siteId(3),
    toSiteId: siteId(1),
    departureId: departureId(2),
    seating: 'seat',
  } as const;
  const { when } = airfield([
    member(1),
    member(2, { exit: 'left-by-own-means' }),
    member(3, { siteId: siteId(2), passages: [{ ...leg, toSiteId: siteId(2), status: 'arrived' }] }),
    member(4, { departureId: departureId(2), passages: [{ ...leg, status: 'departed' }] }),
    member(5, { passages: [{ ...leg, status: 'arrived' }] }),
  ]);
  when(assignParty()).thenRecords({ members: [{ evacueeId: evacueeId(1) }, { evacueeId: evacueeId(5) }] });
});

test('[DEP-9] a party of which nobody is left to place is empty', () => {
  const { when } = airfield([member(1, { exit: 'withdrew' })]);
  when(assignParty()).thenRejects({ type: 'PartyEmpty', partyId: partyId(1) });
});

test('[DEP-9] records whom the party leaves behind on purpose, and why', () => {
  const { determination: _, ...uncleared } = member(2);
  const story = airfield([member(1), uncleared])
    .when(assignParty({ without: [evacueeId(2), evacueeId(9)], reason: 'Follows with the uncle' }))
    .thenRecords({
      members: [{ evacueeId: evacueeId(1) }],
      without: [evacueeId(2)],
      reason: 'Follows with the uncle',
    });
  expect(story.state.evacuees.get(evacueeId(2))?.departureId).toBeUndefined();
});

const lap = (n: number, lapOf: number) => ({ evacueeId: evacueeId(n), lapOf: evacueeId(lapOf) });
const family = [member(1), member(2, infant), member(3, infant), member(4, { ageBand: '5-11', minor: true })];

test('[DEP-6] [DEP-9] an infant may be held by a member who gets their place in the same act', () => {
  const { story, when } = airfield([member(1), member(2, infant)], capacity(1, 2));
  when(assignParty({ laps: [lap(2, 1)] })).thenRecords({
    members: [
      { evacueeId: evacueeId(1), seating: 'seat' },
      { evacueeId: evacueeId(2), seating: 'lap', lapOf: evacueeId(1) },
    ],
  });
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 1, persons: 2 });
});

test('[DEP-6] [DEP-9] or by one who has a place already, once', () => {
  const { story, when } = airfield([member(1), member(2, infant), member(3, infant)]);
  story.send(assign(1, 1));
  const laps = [lap(2, 1), lap(3, 1)];
  when(assignParty({ laps })).thenRejects({
    type: 'PartyBlocked',
    members: [{ evacueeId: evacueeId(3), block: { type: 'LapTaken', lapOf: evacueeId(1) } }],
  });
  when(assignParty({ laps: [lap(2, 1)], without: [evacueeId(3)] })).thenRecords({ type: 'PartyAssigned' });
  when(assignParty({ laps: [lap(3, 1)] })).thenRejects({
    type: 'PartyBlocked',
    members: [{ evacueeId: evacueeId(3), block: { type: 'LapTaken', lapOf: evacueeId(1) } }],
  });
});

test('[DEP-6] [DEP-9] blocks a lap that no adult with a seat holds, and an older child on a lap', () => {
  const { when } = airfield(family);
  const laps = [lap(2, 4), lap(3, 2), lap(4, 1)];
  when(assignParty({ laps })).thenRejects({
    type: 'PartyBlocked',
    members: [2, 3, 4].map((n) => ({ evacueeId: evacueeId(n), block: { type: 'LapNotAllowed' } })),
  });
  when(assignParty({ laps: [lap(7, 1)] })).thenRejects({ type: 'LapNotAllowed', evacueeId: evacueeId(7) });
});

test('[DEP-6] [DEP-9] no lap on a lap within the party either', () => {
  const { when } = airfield([member(1), member(2, infant), member(3, { ageBand: 'unknown' })]);
  when(assignParty({ laps: [lap(3, 1), lap(2, 3)] })).thenRejects({
    type: 'PartyBlocked',
    members: [{ evacueeId: evacueeId(2), block: { type: 'LapNotAllowed' } }],
  });
});
