import { expect, test } from 'vitest';
import type { Passenger } from './departure-people.ts';
import { entitlementCounts } from './entitlement-counts.ts';

const people = (...entitlements: (string | undefined)[]) =>
  entitlements.map((entitlement) => ({ evacuee: { entitlement } }) as unknown as Passenger);

test('each column sums to its list, the largest entitlement first', () => {
  const lists = {
    toBoard: people('citizen', 'other'),
    aboard: people('citizen', 'citizen'),
    notTravelling: [],
  };
  expect(entitlementCounts(lists)).toEqual([
    { entitlement: 'citizen', aboard: 2, listed: 3 },
    { entitlement: 'other', aboard: 0, listed: 1 },
  ]);
});

test('who is not told of entitlements gets no count, rather than everyone as undetermined', () => {
  const lists = { toBoard: people('citizen'), aboard: people(undefined), notTravelling: [] };
  expect(entitlementCounts(lists)).toEqual([]);
});
