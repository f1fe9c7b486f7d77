import { expect, test } from 'vitest';
import { given, type Sent } from '../../testing/given.ts';
import { beirut, determined, noor, starts, tyre, TWO_PEOPLE } from '../../testing/screening-cast.ts';

const unknown = '00000000-0000-4000-8000-000000000e99';
const ferry = '00000000-0000-4000-8000-0000000000f5';
const at = '2026-10-14T11:00:00Z';

const exits = (exit: string, evacueeId = noor): Sent => ({ type: 'RecordExit', evacueeId, exit });
const sails: Sent = {
  ...{ type: 'ScheduleDeparture', departureId: ferry, mode: 'sea', carrier: 'Ferry', number: 'F1' },
  ...{ fromSiteId: beirut, toSiteId: tyre, departsAt: at, arrivesAt: '2026-10-14T15:00:00Z' },
  capacity: { seats: 10, persons: 10, litters: 1, wheelchairs: 1 },
};
const assigned: readonly Sent[] = [
  ...TWO_PEOPLE,
  ...[sails, determined(noor, 'approved'), starts(noor, 1)],
  { type: 'AssignEvacuee', evacueeId: noor, departureId: ferry },
];
const LEAVING = ['withdrew', 'left-by-own-means', 'deceased'];

test.each(LEAVING)('[EXIT-1] %s ends an open claim and gives the place back', (exit) => {
  const { story, when } = given(...assigned);
  expect(story.state.departures.get(ferry)?.load).toMatchObject({ seats: 1, persons: 1 });
  when(exits(exit)).thenRecords({ type: 'ExitRecorded', exit });
  const evacuee = story.state.evacuees.get(noor);
  expect(evacuee).toMatchObject({ exit, place: beirut, passages: [{ status: 'released' }] });
  expect(evacuee).not.toHaveProperty('claim');
  expect(evacuee).not.toHaveProperty('departureId');
  expect(story.state.departures.get(ferry)?.load).toMatchObject({ seats: 0, persons: 0 });
});

test('[EXIT-2] whoever is aboard stays aboard', () => {
  const { story } = given(
    ...assigned,
    { type: 'RecordBoarded', evacueeId: noor, departureId: ferry },
    exits('deceased'),
  );
  expect(story.state.evacuees.get(noor)).toMatchObject({
    exit: 'deceased',
    place: ferry,
    passages: [{ status: 'boarded' }],
  });
});

test('[EXIT-3] missing makes the place unknown and leaves claim and passage for the return', () => {
  const { story } = given(...assigned, exits('missing'));
  const left = { exit: 'missing', place: 'unknown', siteId: beirut, departureId: ferry };
  expect(story.state.evacuees.get(noor)).toMatchObject(left);
  expect(story.state.evacuees.get(noor)).toHaveProperty('claim');
});

test('[EXIT-3] missing, reported without knowing of a sighting, is kept as a rival of the place', () => {
  const { story, when } = given(...TWO_PEOPLE);
  const seen = story.seq;
  when({ type: 'CheckIn', evacueeId: noor, siteId: tyre });
  when(exits('missing'), { device: 'tablet-2', seen });
  const evacuee = story.state.evacuees.get(noor);
  expect(evacuee).toMatchObject({ place: tyre, rivals: { place: [{ value: 'unknown' }] } });
  expect(evacuee).not.toHaveProperty('exit');
});

test('[EXIT-4] the same exit again is already so; a later one replaces it', () => {
  const { story, when } = given(...TWO_PEOPLE, exits('missing'));
  when(exits('missing')).thenRecords();
  when(exits('deceased')).thenRecords({ exit: 'deceased' });
  expect(story.state.evacuees.get(noor)?.exit).toBe('deceased');
});

test('[EXIT-4] of two exits reported unknowingly the first stands and the second is kept, without effect', () => {
  const { story, when } = given(...assigned);
  const seen = story.seq;
  when(exits('missing'));
  when(exits('withdrew'), { device: 'tablet-2', seen }).thenRecords({ concurrent: ['exit'] });
  expect(story.state.evacuees.get(noor)).toMatchObject({
    ...{ exit: 'missing', departureId: ferry },
    rivals: { exit: [{ value: 'withdrew', device: 'tablet-2' }] },
  });
});

test('[EXIT-5] someone unknown becomes a stub', () => {
  const { story } = given(...TWO_PEOPLE, exits('withdrew', unknown));
  expect(story.state.evacuees.get(unknown)).toMatchObject({
    unconfirmed: true,
    exit: 'withdrew',
    place: 'unknown',
  });
});
