import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import { expect, test } from 'vitest';
import { counterHistory, signed, sparkPath } from './figures-history.ts';

const figures: FiguresRecord = {
  id: '*',
  seq: 9,
  at: '2026-10-14T12:00:00Z',
  byStage: { waiting: 5, cleared: 3 },
};

test('the changes of the counters sum to the change of those registered', () => {
  const before = { at: '2026-10-14T11:00:00Z', byStage: { waiting: 7, cleared: 1, boarded: 1, withdrew: 1 } };
  const { change, since } = counterHistory({ ...figures, before });
  expect(since).toBe(before.at);
  expect(change).toMatchObject({ registered: -2, waiting: -2, cleared: 2, boarded: -1, departed: 0 });
});

test('a series ends with the value of now, and without one nothing is drawn', () => {
  const series = [4, 6].map((waiting) => ({ at: '', byStage: { waiting } }));
  expect(counterHistory({ ...figures, series }).values.waiting).toEqual([4, 6, 5]);
  const { change, values } = counterHistory(figures);
  expect([change, values.waiting]).toEqual([undefined, []]);
});

test('a change is written with its sign', () => {
  expect([212, -119, 0].map(signed)).toEqual(['+212', '−119', '0']);
});

test('a spark line goes from left to right, the most at the top, and stays in its box', () => {
  expect(sparkPath([1, 3, 2], { width: 80, height: 20 })).toBe('M0 20L40 0L80 10');
  expect(sparkPath([7, 7], { width: 80, height: 20 })).toBe('M0 10L80 10');
});
