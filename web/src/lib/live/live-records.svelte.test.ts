import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { LiveRecords } from './live-records.svelte.ts';

type Frame = Parameters<LiveRecords['apply']>[0];

const site = (id: string, name: string) =>
  ({ kind: 'sites', id, record: { siteId: id, name } }) as unknown as Frame['put'][number];
const frame = (from: number, to: number, ...put: Frame['put']): Frame => ({ from, to, put, drop: [] });

test('tells whoever shows a kind when one of its records changes, and nobody else', () => {
  const records = new LiveRecords();
  const seen = { sites: [] as number[], parties: 0 };
  const stop = $effect.root(() => {
    $effect(() => {
      seen.sites.push(records.all('sites').length);
    });
    $effect(() => {
      records.all('parties');
      seen.parties += 1;
    });
  });
  flushSync();
  records.apply(frame(0, 1, site('a', 'Port')));
  flushSync();
  records.apply(frame(1, 2, site('b', 'Airport')));
  flushSync();
  expect(seen).toEqual({ sites: [0, 1, 2], parties: 1 });
  stop();
});

test('[SYNC-6] ignores what is older, and says when frames are missing in between', () => {
  const records = new LiveRecords();
  expect(records.apply(frame(0, 5, site('a', 'Port')))).toBe('applied');
  expect(records.apply(frame(0, 4, site('a', 'Old')))).toBe('older');
  expect(records.apply(frame(7, 9, site('a', 'New')))).toBe('gap');
  expect(records.one('sites', 'a')?.name).toBe('Port');
  expect(records.cursor).toBe(5);
});

test('forgets everything at once', () => {
  const records = new LiveRecords();
  records.apply(frame(0, 5, site('a', 'Port')));
  records.clear();
  expect(records.all('sites')).toEqual([]);
  expect(records.cursor).toBe(0);
});

const person = (id: string) =>
  ({
    kind: 'evacuees',
    id,
    record: { evacueeId: id, siteId: 's', place: 's', stage: 'waiting', status: 'waiting', passages: [] },
  }) as unknown as Frame['put'][number];
const moves = (id: string) =>
  ({
    command: { type: 'CheckIn', evacueeId: id, siteId: 't' },
    ...{ by: 'ana', device: 'tablet', at: '2026-10-14T11:00:00Z', roles: new Set() },
  }) as unknown as Parameters<LiveRecords['preview']>[0][number];

test('[PREVIEW-3] shows over what is held what this tablet did, until its frame is in or it is refused', () => {
  const records = new LiveRecords();
  records.apply(frame(0, 1, person('p1'), person('p2')));
  records.preview([moves('p1')]);
  expect(records.one('evacuees', 'p1')?.place).toBe('t');
  expect(records.all('evacuees').map(({ place }) => place)).toEqual(['t', 's']);
  expect([records.isPending('evacuees', 'p1'), records.isPending('evacuees', 'p2')]).toEqual([true, false]);
  // A frame about the person comes before the answer: what was done still shows.
  records.apply(frame(1, 2, person('p1')));
  expect(records.one('evacuees', 'p1')?.place).toBe('t');
  records.preview([]);
  expect(records.one('evacuees', 'p1')?.place).toBe('s');
  expect(records.isPending('evacuees', 'p1')).toBe(false);
});

test('[TABLET-6] what was kept is there again, and goes on from its cursor', () => {
  const records = new LiveRecords();
  records.apply(frame(0, 4, person('p1'), person('p2')));
  const again = new LiveRecords();
  again.put(records.held());
  expect(again.cursor).toBe(4);
  expect(again.all('evacuees')).toHaveLength(2);
  expect(again.apply(frame(4, 5, person('p3')))).toBe('applied');
});
