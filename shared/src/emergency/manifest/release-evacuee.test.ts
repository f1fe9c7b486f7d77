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
import { stageOf } from '../stages.ts';

const flight = { departureId: departureId(1) };
const release = (n: number) =>
  ({ type: 'ReleaseEvacuee', evacueeId: evacueeId(n), ...flight, reason: 'Waits for a sister' }) as const;

function airfield() {
  const scene = given();
  put(scene.story, {
    evacuees: [anEvacuee(1), anEvacuee(2, infant), anEvacuee(3)],
    departures: [aDeparture(1)],
  });
  scene.story.send({ type: 'AssignEvacuee', evacueeId: evacueeId(1), ...flight });
  scene.story.send({
    type: 'AssignEvacuee',
    evacueeId: evacueeId(2),
    ...flight,
    seating: 'lap',
    lapOf: evacueeId(1),
  });
  return scene;
}

test('[DEP-6] [DEP-7] takes the place back, and the infant goes along', () => {
  const story = airfield()
    .when(release(1))
    .thenRecords({ type: 'EvacueeReleased', reason: 'Waits for a sister', lapInfantId: evacueeId(2) });
  for (const n of [1, 2]) {
    const person = story.state.evacuees.get(evacueeId(n))!;
    expect(person.departureId).toBeUndefined();
    expect(person.passages).toMatchObject([{ status: 'released', departureId: departureId(1) }]);
    expect(stageOf(person)).toBe('cleared');
  }
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 0, persons: 0 });
});

test('[DEP-7] refuses where there is no place, or somebody sits in it', () => {
  const { story, when } = airfield();
  when(release(3)).thenRejects({ type: 'NotOnDeparture', departureId: departureId(1) });
  when(release(9)).thenRejects({ type: 'EvacueeUnknown', evacueeId: evacueeId(9) });
  when({ ...release(1), departureId: departureId(9) }).thenRejects({
    type: 'DepartureUnknown',
    departureId: departureId(9),
  });
  const ana = story.state.evacuees.get(evacueeId(1))!;
  amended(story, 1, { passages: [{ ...ana.passages[0]!, status: 'boarded' }] });
  when(release(1)).thenRejects({ type: 'AlreadyAboard', departureId: departureId(1) });
});

test('[DEP-6] an infant released alone leaves the adult their place, and the lap free', () => {
  const { story, when } = airfield();
  const { decision } = when(release(2));
  expect(decision).toMatchObject({ ok: true });
  expect(decision.ok && decision.events[0]).not.toHaveProperty('lapInfantId');
  expect(story.state.evacuees.get(evacueeId(1))?.departureId).toBe(departureId(1));
});

test('[DEP-7] someone held after assignment keeps the place until released', () => {
  const { story, when } = airfield();
  amended(story, 1, { determination: { ...anEvacuee(1).determination!, determination: 'held' } });
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 1, persons: 2 });
  when(release(1)).thenRecords({ type: 'EvacueeReleased' });
  expect(story.state.departures.get(departureId(1))?.load).toMatchObject({ seats: 0, persons: 0 });
});
