import { expect, test } from 'vitest';
import { freshnessOf } from './freshness.ts';

const now = Date.parse('2026-10-14T12:00:00Z');

test('a site is fresh for two minutes after it was heard, late for ten, then old', () => {
  const heard = ['11:59:00', '11:58:01', '11:58:00', '11:50:00', '11:49:59'];
  expect(heard.map((time) => freshnessOf(`2026-10-14T${time}Z`, now))).toEqual([
    ...['fresh', 'fresh', 'late', 'late', 'old'],
  ]);
});

test('of a site that no tablet was heard from, nothing is claimed', () => {
  expect(freshnessOf(undefined, now)).toBe('unknown');
});
