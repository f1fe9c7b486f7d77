import type { ManifestRow } from '@muster/shared/emergency/manifest/canonical-rows.ts';
import { expect, test } from 'vitest';
import { totalsOf } from './manifest-totals.ts';

test('totals count each value once a row, most first, and leave out what is not known', () => {
  const rows = ['citizen', 'other', '', 'citizen'].map((entitlement) => ({ entitlement }) as ManifestRow);
  expect(totalsOf(rows, 'entitlement')).toEqual([
    { code: 'citizen', persons: 2 },
    { code: 'other', persons: 1 },
  ]);
});
