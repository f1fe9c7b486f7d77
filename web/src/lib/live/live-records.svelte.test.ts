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
