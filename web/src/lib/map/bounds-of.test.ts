import { expect, test } from 'vitest';
import { boundsOf } from './bounds-of.ts';

test('a box around all places', () => {
  expect(
    boundsOf([
      [35.5, 33.9],
      [33, 34.7],
      [28, 41],
    ]),
  ).toEqual([28, 33.9, 35.5, 41]);
});

test('over the antimeridian the box takes the short way', () => {
  const [west, , east] = boundsOf([
    [178.4, -18.1],
    [-171.8, -13.8],
    [174.8, -36.9],
  ]);
  expect(west).toBeCloseTo(174.8);
  expect(east).toBeCloseTo(188.2);
});

test('one place is shown with what lies around it', () => {
  expect(boundsOf([[10, 50]])).toEqual([8.5, 48.5, 11.5, 51.5]);
});

test('no place at all is the whole world', () => {
  const [west, , east] = boundsOf([]);
  expect(east - west).toBe(340);
});
