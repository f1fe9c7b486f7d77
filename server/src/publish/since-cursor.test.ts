import { expect, test } from 'vitest';
import type { AnyRecord } from '@muster/shared/emergency/emergency.ts';
import type { Touched } from '@muster/shared/scopes/diff.ts';
import type { Scope } from '@muster/shared/scopes/scope.ts';
import { sinceCursor } from './since-cursor.ts';

const feed = {
  scope: { key: 'all', sites: new Map([['*', new Set(['lead'])]]) } as unknown as Scope,
  reader: { officerId: 'lina', administrator: false, founder: false },
};

/** A server of so many sites, each with a name so long; counts the ones that were looked at. */
function serverWith(sites: number, nameLength = 20) {
  const looked = { at: 0 };
  function* touchedSince(): IterableIterator<Touched> {
    for (let n = 1; n <= sites; n += 1) {
      looked.at += 1;
      const id = `site-${String(n)}`;
      const stamps = { rev: n, everIn: [], changed: {} };
      const record = { ...stamps, id, name: 'x'.repeat(nameLength), kind: 'safe-haven', position: [35, 33] };
      yield { kind: 'sites', id, record: record as unknown as AnyRecord };
    }
  }
  return { publisher: { touchedSince, head: sites }, looked };
}

test('[SYNC-9] a first load is inline while it is small, else it is over HTTP, by number and by size', () => {
  expect(sinceCursor(serverWith(250).publisher, feed, 0)).toMatchObject({ frame: { from: 0, to: 250 } });
  expect(sinceCursor(serverWith(301).publisher, feed, 0)).toEqual({ load: { after: 0 } });
  expect(sinceCursor(serverWith(100, 1000).publisher, feed, 0)).toEqual({ load: { after: 0 } });
});

test('[SYNC-9] saying "load" looks at no more than the limit', () => {
  const first = serverWith(50_000);
  expect(sinceCursor(first.publisher, feed, 0)).toEqual({ load: { after: 0 } });
  expect(first.looked.at).toBeLessThan(310);
  const catchUp = serverWith(50_000);
  expect(sinceCursor(catchUp.publisher, feed, 1)).toEqual({ load: { after: 1 } });
  expect(catchUp.looked.at).toBeLessThan(4010);
});

test('[SYNC-10] a thousand thin changes come in one round trip, half a megabyte does not', () => {
  const caughtUp = sinceCursor(serverWith(1000, 300).publisher, feed, 1);
  expect(caughtUp).toMatchObject({ frame: { from: 1, to: 1000 } });
  expect('frame' in caughtUp && caughtUp.frame.put).toHaveLength(1000);
  expect(sinceCursor(serverWith(1000, 600).publisher, feed, 1)).toEqual({ load: { after: 1 } });
});
