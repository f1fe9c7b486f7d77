import { expect, test } from 'vitest';
import { FOUNDER, given } from '../../testing/given.ts';
import {
  ana,
  as,
  ben,
  carla,
  determined,
  dina,
  granted,
  noor,
  screened,
  STAFFED,
  TWO_PEOPLE,
} from '../../testing/screening-cast.ts';
import { stageOf } from '../stages.ts';
import { Determine } from './determine.ts';

const NOW = '2026-10-14T11:00:00Z';
const advised = [...STAFFED, as(ana, screened(noor, 1))];

test.each([
  ['approved', 'cleared'],
  ['held', 'held'],
  ['declined', 'declined'],
] as const)('[DET-1] records that a person is %s, by whom and when', (determination, stage) => {
  const { state } = given(...advised)
    .when(...as(carla, determined(noor, determination)))
    .thenRecords({ type: 'EvacueeDetermined', evacueeId: noor, determination, determinedAt: NOW });
  const person = state.evacuees.get(noor)!;
  expect(person.determination).toMatchObject({ determination, by: carla, at: NOW });
  expect(person.determination).not.toHaveProperty('standing');
  expect(stageOf(person)).toBe(stage);
});

test('[DET-1] is recorded about someone unknown, who then stands as unconfirmed', () => {
  const stranger = '00000000-0000-4000-8000-000000000e09';
  const { state } = given(...STAFFED)
    .when(...as(carla, determined(stranger, 'held')))
    .thenRecords({ type: 'EvacueeDetermined' });
  expect(state.evacuees.get(stranger)).toMatchObject({
    unconfirmed: true,
    determination: { determination: 'held' },
  });
});

test('[DET-1] refuses a field too many', () => {
  expect(Determine.safeParse({ ...determined(noor, 'held'), reason: 'Waiting for papers' }).success).toBe(
    true,
  );
  expect(Determine.safeParse({ ...determined(noor, 'held'), standing: 4 }).success).toBe(false);
});

test('[DET-2] refuses whoever gave the advice', () => {
  given(...advised, granted(ana, 'authority', []))
    .when(...as(ana, determined(noor, 'approved')))
    .thenRejects({ type: 'OwnScreening' });
});

test('[DET-2] refuses whoever gave the rival advice', () => {
  const { story, when } = given(...STAFFED, granted(ben, 'authority', []));
  const seen = story.seq;
  story.send(...as(ana, screened(noor, 1)));
  story.send(...as(ben, screened(noor, 2, { recommendation: 'refer' }), { seen }));
  when(...as(ben, determined(noor, 'held'))).thenRejects({ type: 'OwnScreening' });
});

test('[DET-2] lets whoever set Muster up determine what they screened, until the first grant', () => {
  const screenedByFounder = [...TWO_PEOPLE, screened(noor, 1)];
  given(...screenedByFounder)
    .when(determined(noor, 'approved'))
    .thenRecords({ type: 'EvacueeDetermined' });
  given(...screenedByFounder, granted(FOUNDER, 'authority', []))
    .when(determined(noor, 'approved'))
    .thenRejects({ type: 'OwnScreening' });
});

test('[DET-3] changes nothing when it says what stands, but answers a reopened one', () => {
  const held = [...advised, as(carla, determined(noor, 'held'))];
  given(...held)
    .when(...as(carla, determined(noor, 'held')))
    .thenRecords();
  const { state } = given(...held, as(ben, screened(noor, 2, { recommendation: 'refer' })))
    .when(...as(carla, determined(noor, 'held')))
    .thenRecords({ type: 'EvacueeDetermined' });
  expect(state.evacuees.get(noor)!.determination).not.toHaveProperty('reopened');
});

test('[DET-4] of two authorities who did not know of each other the first stands, the other is kept beside it', () => {
  const { story, when } = given(...advised, granted(dina, 'authority', []));
  const seen = story.seq;
  story.send(...as(carla, determined(noor, 'approved')));
  const { state } = when(...as(dina, determined(noor, 'held'), { seen })).thenRecords({
    concurrent: ['determination'],
  });
  const person = state.evacuees.get(noor)!;
  expect(person.determination).toMatchObject({ determination: 'approved', by: carla });
  expect(person.rivals!['determination']).toMatchObject([{ by: dina, value: { determination: 'held' } }]);
});

test('[DET-5] a later determination by someone who knew replaces the earlier', () => {
  const { state } = given(...advised, as(carla, determined(noor, 'held')))
    .when(...as(carla, determined(noor, 'approved')))
    .thenRecords({ type: 'EvacueeDetermined' });
  expect(stageOf(state.evacuees.get(noor)!)).toBe('cleared');
});

test('[DET-6] is the authority’s alone', () => {
  for (const officer of [ben, dina, FOUNDER]) {
    given(...advised)
      .when(...as(officer, determined(noor, 'approved')))
      .thenRejects({ type: 'NotAllowed', needs: 'decision' });
  }
});
