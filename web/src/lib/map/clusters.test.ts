import { expect, test } from 'vitest';
import { clustersOf } from './clusters.ts';

const point = (id: string, x: number, y = 0) => ({ id, x, y });
const ids = (groups: readonly (readonly { id: string }[])[]) =>
  groups.map((group) => group.map(({ id }) => id).join(''));

test('points closer than the distance are one group, also along a chain; others stand alone', () => {
  const points = [point('a', 0), point('b', 100), point('c', 29), point('d', 58), point('e', 100, 30)];
  expect(ids(clustersOf(points, 30))).toEqual(['acd', 'b', 'e']);
  expect(ids(clustersOf(points, 31))).toEqual(['acd', 'be']);
});

test('every point is in exactly one group', () => {
  const points = Array.from({ length: 50 }, (_, index) =>
    point(String(index), (index * 37) % 211, (index * 61) % 97),
  );
  const grouped = clustersOf(points, 25).flat();
  expect(grouped.map(({ id }) => id).sort()).toEqual(points.map(({ id }) => id).sort());
});
