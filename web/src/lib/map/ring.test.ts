import { expect, test } from 'vitest';
import { ringSlices, sectorPath } from './ring.ts';
import { statusCounts } from './status-counts.ts';

test('slices follow each other in the fixed order and fill the ring', () => {
  const slices = ringSlices({ held: 5, waiting: 10, cleared: 5 });
  expect(slices.map(({ status, start, end }) => [status, start, end])).toEqual([
    ['waiting', 0, 180],
    ['cleared', 180, 270],
    ['held', 270, 360],
  ]);
});

test('one person among thousands is still wide enough to see, and the sum stays a full turn', () => {
  const slices = ringSlices({ waiting: 4000, advised: 1, secondary: 2, held: 90 });
  for (const { start, end } of slices) expect(end - start).toBeGreaterThanOrEqual(8.999);
  expect(slices.at(-1)!.end).toBeCloseTo(360);
});

test('nobody makes no slice', () => {
  expect(ringSlices({ aboard: 40 })).toEqual([]);
});

test('a full ring still draws: its arc ends a little before it begins', () => {
  expect(sectorPath({ inner: 10, outer: 20, start: 0, end: 360 })).toMatch(/^M0 -20A20 20 0 1 1 -0\.03 -20L/);
});

test('[STAGE-1] stages are counted under the status that people see, and exits under none', () => {
  expect(
    statusCounts({ intake: 2, waiting: 3, cleared: 1, manifested: 4, declined: 1, boarded: 5, missing: 9 }),
  ).toEqual({ waiting: 5, cleared: 5, held: 1, aboard: 5 });
});
