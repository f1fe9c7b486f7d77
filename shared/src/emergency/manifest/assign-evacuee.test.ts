import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import {
  aDeparture,
  amended,
  anEvacuee,
  departureId,
  evacueeId,
  infant,
  put,
} from '../../testing/put-records.ts';
import type { Departure } from '../departure/departure.ts';
import type { Evacuee } from '../evacuee/evacuee.ts';
import { stageOf } from '../stages.ts';

const assign = (n: number, flight = 1, more: object = {}) =>
  ({ type: 'AssignEvacuee', evacueeId: evacueeId(n), departureId: departureId(flight), ...more }) as const;

function airfield(
  flight: Partial<Departure> = {},
  people: readonly Evacuee[] = [1, 2, 3].map((n) => anEvacuee(n)),
) {
  const scene = given();
  put(scene.story, { evacuees: people, departures: [aDeparture(1, flight), aDeparture(2)] });
  return scene;
}

const room = (seats: number, persons = 10, litters = 1, wheelchairs = 1) => ({
  capacity: { seats, persons, litters, wheelchairs },
});

test('[DEP-5] gives a seat where no seating is said, and the person is manifested', () => {
  const story = airfield()
    .when(assign(1))
    .thenRecords({
      type: 'EvacueeAssigned',
      evacueeId: evacueeId(1),
      departureId: departureId(1),
      seating: 'seat',
    });
  const ana = story.state.evacuees.get(evacueeId(1))!;
  expect(ana.departureId).toBe(departureId(1));
  expect(ana.passages).toMatchObject([
    { status: 'assigned', seating: 'seat', toSiteId: aDeparture(1).toSiteId },
  ]);
  expect(stageOf(ana)).toBe('manifested');
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 1, persons: 1 });
});

test('[DEP-1] [DEP-2] sells the last seat once, and says how many were left', () => {
  const { story, when } = airfield(room(1));
  expect(story.send(assign(1), { device: 'tablet-1' }).ok).toBe(true);
  when(assign(2), { device: 'tablet-2', seen: 1 }).thenRejects({
    type: 'SeatsFull',
    kind: 'seat',
    seatsNeeded: 1,
    seatsLeft: 0,
  });
});

test('[DEP-1] looks at persons before seats', () => {
  const { story, when } = airfield(room(1, 1));
  story.send(assign(1));
  when(assign(2)).thenRejects({ type: 'PersonsFull', personsNeeded: 1, personsLeft: 0, maxPersons: 1 });
});

test('[DEP-3] refuses who or what is unknown, not here or not cleared', () => {
  const held = { determination: { ...anEvacuee(2).determination!, determination: 'held' as const } };
  const reopened = { determination: { ...anEvacuee(3).determination!, reopened: true as const } };
  const { determination: _, ...undetermined } = anEvacuee(4);
  const people = [
    anEvacuee(1, { exit: 'withdrew' }),
    anEvacuee(2, held),
    anEvacuee(3, reopened),
    undetermined,
  ];
  const { when } = airfield({}, people);
  when(assign(9)).thenRejects({ type: 'EvacueeUnknown', evacueeId: evacueeId(9) });
  when(assign(1, 9)).thenRejects({ type: 'DepartureUnknown', departureId: departureId(9) });
  when(assign(1)).thenRejects({ type: 'NotHere', exit: 'withdrew' });
  for (const n of [2, 3, 4]) when(assign(n)).thenRejects({ type: 'NotCleared', evacueeId: evacueeId(n) });
});

test.each(['closed', 'departed', 'arrived', 'held', 'cancelled', 'diverted'] as const)(
  '[DEP-3] gives no place while a departure is %s',
  (state) => {
    airfield({ state }).when(assign(1)).thenRejects({ type: 'DepartureNotOpen', state });
  },
);

test('[DEP-3] gives places while boarding, too', () => {
  airfield({ state: 'boarding' }).when(assign(1)).thenRecords({ type: 'EvacueeAssigned' });
});

test('[DEP-4] refuses a second place, naming the departure of the first', () => {
  const { story, when } = airfield();
  story.send(assign(1, 2));
  when(assign(1, 1)).thenRejects({ type: 'EvacueeOnOtherDeparture', departureId: departureId(2) });
});

test('[DEP-4] asked again for the same departure it is already so, also when full, closed or held since', () => {
  const { story, when } = airfield(room(1));
  story.send(assign(1));
  when(assign(1), { device: 'tablet-2' }).thenRecords();
  amended(story, 1, { determination: { ...anEvacuee(1).determination!, determination: 'held' } });
  put(story, { departures: [{ ...story.state.departures.get(departureId(1))!, state: 'closed' }] });
  when(assign(1)).thenRecords();
  expect(story.state.evacuees.get(evacueeId(1))?.departureId).toBe(departureId(1));
});

test.each(['litter', 'wheelchair'] as const)(
  '[DEP-5] a %s has a limit of its own and takes no seat',
  (seating) => {
    const { story, when } = airfield(room(1));
    when(assign(1, 1, { seating })).thenRecords({ seating });
    when(assign(2, 1, { seating })).thenRejects({
      type: 'SeatsFull',
      kind: seating,
      seatsNeeded: 1,
      seatsLeft: 0,
    });
    when(assign(2)).thenRecords({ seating: 'seat' });
    expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 1, persons: 2 });
  },
);

const family = [anEvacuee(1), anEvacuee(2, infant), anEvacuee(3, infant), anEvacuee(4)];
const lap = (n: number, lapOf: number) => assign(n, 1, { seating: 'lap', lapOf: evacueeId(lapOf) });

test('[DEP-5] [DEP-6] a lap infant takes no seat, and one of the persons', () => {
  const { story, when } = airfield(room(1, 2), family);
  story.send(assign(1));
  when(lap(2, 1)).thenRecords({ seating: 'lap', lapOf: evacueeId(1) });
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 1, persons: 2 });
  when(assign(4)).thenRejects({ type: 'PersonsFull', personsNeeded: 1, personsLeft: 0, maxPersons: 2 });
});

test('[DEP-6] one lap an adult', () => {
  const { story, when } = airfield({}, family);
  story.send(assign(1));
  story.send(lap(2, 1));
  when(lap(3, 1)).thenRejects({ type: 'LapTaken', lapOf: evacueeId(1) });
});

test('[DEP-6] only an adult with a seat of their own on this departure holds an infant', () => {
  const { story, when } = airfield({}, [...family, anEvacuee(5, { ageBand: '12-17', minor: true })]);
  const refused = { type: 'LapNotAllowed', evacueeId: evacueeId(2) };
  when(lap(2, 1)).thenRejects(refused);
  story.send(assign(1, 2));
  when(lap(2, 1)).thenRejects(refused);
  story.send(assign(5));
  when(lap(2, 5)).thenRejects(refused);
  when(lap(2, 9)).thenRejects({ type: 'EvacueeUnknown', evacueeId: evacueeId(9) });
});

test('[DEP-6] an infant is at most four, or of unknown age; a lap and its adult are said together', () => {
  const child = anEvacuee(5, { ageBand: '5-11', minor: true });
  const unknown = anEvacuee(6, { ageBand: 'unknown', minor: true });
  const { story, when } = airfield({}, [...family, child, unknown]);
  story.send(assign(1));
  when(lap(5, 1)).thenRejects({ type: 'LapNotAllowed', evacueeId: evacueeId(5) });
  when(assign(2, 1, { seating: 'lap' })).thenRejects({ type: 'LapNotAllowed', evacueeId: evacueeId(2) });
  when(assign(2, 1, { lapOf: evacueeId(1) })).thenRejects({ type: 'LapNotAllowed', evacueeId: evacueeId(2) });
  when(lap(6, 1)).thenRecords({ seating: 'lap' });
});

test('[DEP-6] whoever sits on a lap holds nobody', () => {
  const small = anEvacuee(5, { ageBand: 'unknown' });
  const { story, when } = airfield({}, [...family, small]);
  story.send(assign(1));
  when(lap(5, 1)).thenRecords({ seating: 'lap' });
  when(lap(2, 5)).thenRejects({ type: 'LapNotAllowed', evacueeId: evacueeId(2) });
});
