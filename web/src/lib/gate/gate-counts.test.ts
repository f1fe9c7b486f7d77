import { Entitlement } from '@muster/shared/vocabulary/codes.ts';
import { expect, test } from 'vitest';
import { gateCounts } from './gate-counts.ts';

test('every entitlement stands in one of the groups, and the groups sum to the list', () => {
  const counts = Entitlement.options.map((entitlement, index) => ({
    entitlement,
    aboard: index,
    listed: 2 * index + 1,
  }));
  const groups = gateCounts(counts);
  const sum = (of: (each: { aboard: number; listed: number }) => number) =>
    [counts, groups].map((list) => list.reduce((total, each) => total + of(each), 0));
  const [aboard, listed] = [sum((each) => each.aboard), sum((each) => each.listed)];
  expect([aboard[0], listed[0]]).toEqual([aboard[1], listed[1]]);
  expect(groups).toHaveLength(5);
});

test('a group that nobody is in is left out', () => {
  const counts = [{ entitlement: 'citizen' as const, aboard: 0, listed: 1 }];
  expect(gateCounts(counts)).toEqual([{ group: 'citizens', aboard: 0, listed: 1 }]);
});
