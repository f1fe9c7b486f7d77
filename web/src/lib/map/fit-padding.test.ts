import { expect, test } from 'vitest';
import { fitPadding } from './fit-padding.ts';

test.each([
  [860, 760],
  [390, 500],
  [320, 300],
])('on a map of %i by %i pixels more than a third is left to the places', (clientWidth, clientHeight) => {
  const { top, right, bottom, left } = fitPadding({ clientWidth, clientHeight });
  expect(clientWidth - left - right).toBeGreaterThan(clientWidth / 3);
  expect(clientHeight - top - bottom).toBeGreaterThan(clientHeight / 3);
});
