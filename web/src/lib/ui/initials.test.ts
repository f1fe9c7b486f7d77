import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test('the first letters of the first and the last word, whole characters of any script', () => {
  expect(initials('Nour Lead')).toBe('NL');
  expect(initials(' jean  pierre roy ')).toBe('JR');
  expect(initials('Élodie')).toBe('É');
  expect(initials('رنا منصور')).toBe('رم');
  expect(initials('')).toBe('');
});
