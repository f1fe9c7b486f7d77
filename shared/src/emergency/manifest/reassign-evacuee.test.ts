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

const flights = { fromDepartureId: departureId(1), toDepartureId: departureId(2) };
const reassign = (n: number) => ({ type: 'ReassignEvacuee', evacueeId: evacueeId(n), ...flights }) as const;
const assign = (n: number, more: object = {}) =>
  ({ type: 'AssignEvacuee', evacueeId: evacueeId(n), departureId: departureId(1), ...more }) as const;

/** Two flights; person 1 has a place on the first with infant 2 on the lap, person 3 has none. */
function airfield(second: Partial<Departure> = {}) {
  const scene = given();
  put(scene.story, {
    evacuees: [anEvacuee(1), anEvacuee(2, infant), anEvacuee(3)],
    departures: [aDeparture(1), aDeparture(2, second)],
  });
  scene.story.send(assign(1));
  scene.story.send(assign(2, { seating: 'lap', lapOf: evacueeId(1) }));
  return scene;
}

test('[DEP-6] [DEP-7] moves a place in one entry, and the adult takes the infant along', () => {
  const story = airfield()
    .when(reassign(1))
    .thenRecords({
      type: 'EvacueeReassigned',
      evacueeId: evacueeId(1),
      moved: [{ seating: 'seat' }, { seating: 'lap' }],
    });
  for (const n of [1, 2]) {
    const person = story.state.evacuees.get(evacueeId(n))!;
    expect(person.departureId).toBe(departureId(2));
    expect(person.passages.map(({ status }) => status)).toEqual(['released', 'assigned']);
  }
  expect(story.state.evacuees.get(evacueeId(2))?.passages.at(-1)?.lapOf).toBe(evacueeId(1));
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 0, persons: 0 });
  expect(story.state.departures.get(departureId(2))?.load).toMatchObject({ seats: 1, persons: 2 });
});

test('[DEP-1] [DEP-7] without room on the second, the place on the first is kept', () => {
  const { story, when } = airfield({ capacity: { seats: 9, persons: 1, litters: 0, wheelchairs: 0 } });
  when(reassign(1)).thenRejects({ type: 'PersonsFull', personsNeeded: 2, personsLeft: 1, maxPersons: 1 });
  expect(story.state.evacuees.get(evacueeId(1))?.departureId).toBe(departureId(1));
});

test('[DEP-7] is asked of someone with a place on the first, to a departure that takes people', () => {
  const { when } = airfield({ state: 'closed' });
  when(reassign(1)).thenRejects({ type: 'DepartureNotOpen', state: 'closed' });
  when(reassign(3)).thenRejects({ type: 'NotOnDeparture', departureId: departureId(1) });
  when(reassign(9)).thenRejects({ type: 'EvacueeUnknown', evacueeId: evacueeId(9) });
  const unknown = { ...reassign(1), toDepartureId: departureId(9) };
  when(unknown).thenRejects({ type: 'DepartureUnknown', departureId: departureId(9) });
});

test('[DEP-7] sent again it is already so', () => {
  const { story, when } = airfield();
  story.send(reassign(1));
  when(reassign(1), { device: 'tablet-2' }).thenRecords();
});

test('[DEP-6] [DEP-7] nobody aboard is moved, nor an adult without the infant or the infant alone', () => {
  const { story, when } = airfield();
  when(reassign(2)).thenRejects({ type: 'LapNotAllowed', evacueeId: evacueeId(2) });
  const held = story.state.evacuees.get(evacueeId(2))!;
  amended(story, 2, { passages: [{ ...held.passages[0]!, status: 'boarded' }] });
  when(reassign(1)).thenRejects({ type: 'AlreadyAboard', departureId: departureId(1) });
});

test('[DEP-3] [DEP-7] another departure is a new place: whoever is held since keeps the first', () => {
  const { story, when } = airfield();
  amended(story, 1, { determination: { ...anEvacuee(1).determination!, determination: 'held' } });
  when(reassign(1)).thenRejects({ type: 'NotCleared', evacueeId: evacueeId(1) });
  expect(story.state.evacuees.get(evacueeId(1))?.departureId).toBe(departureId(1));
});
