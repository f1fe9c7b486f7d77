import type { ManifestRow } from '@muster/shared/emergency/manifest/canonical-rows.ts';
import { expect, test } from 'vitest';
import { manifestDifference } from './manifest-difference.ts';

function row(evacueeId: string, sequence: number, over: object = {}): ManifestRow {
  return {
    evacueeId,
    sequence,
    surname: evacueeId,
    seating: 'seat',
    lapOfSequence: '',
    ...over,
  } as ManifestRow;
}

test('says who came, who went, and what changed about those who stayed', () => {
  const before = [row('anna', 1), row('bob', 2), row('zoe', 3)];
  const after = [row('anna', 1), row('carl', 2), row('zoe', 3, { seating: 'wheelchair' })];
  const { added, removed, changed } = manifestDifference(before, after);
  expect([added, removed].map((rows) => rows.map(({ evacueeId }) => evacueeId))).toEqual([['carl'], ['bob']]);
  expect(changed.map(({ row: { evacueeId }, fields }) => [evacueeId, fields])).toEqual([
    ['zoe', [{ field: 'seating', before: 'seat', after: 'wheelchair' }]],
  ]);
});

test('another place in the order is no change, and neither is the number of the same lap', () => {
  const before = [row('anna', 1), row('baby', 2, { seating: 'lap', lapOfSequence: '1' })];
  const moved = [row('aaron', 1), row('anna', 2), row('baby', 3, { seating: 'lap', lapOfSequence: '2' })];
  expect(manifestDifference(before, moved)).toMatchObject({ removed: [], changed: [] });
  const other = [row('aaron', 1), row('anna', 2), row('baby', 3, { seating: 'lap', lapOfSequence: '1' })];
  expect(manifestDifference(before, other).changed).toHaveLength(1);
});
