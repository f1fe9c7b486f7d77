import { expect, test } from 'vitest';
import { instantsOf, wallClockAt, zulu } from './zoned-time.ts';

test('local time of a site and Zulu, there and back', () => {
  expect(wallClockAt('2026-10-14T12:10:00Z', 'Asia/Beirut')).toBe('2026-10-14T15:10');
  expect(instantsOf('2026-10-14T15:10', 'Asia/Beirut')).toEqual(['2026-10-14T12:10:00Z']);
  expect(zulu('2026-10-14T12:10:00Z')).toBe('1210Z');
});

test('Zulu says its day where that is another one', () => {
  expect(zulu('2026-10-14T22:10:00Z', '2026-10-15')).toBe('142210Z');
  expect(zulu('2026-10-14T22:10:00Z', '2026-10-14')).toBe('2210Z');
});

test('a time that clocks skip is no time', () => {
  // Europe, 2026-03-29: 02:00 becomes 03:00.
  expect(instantsOf('2026-03-29T02:30', 'Europe/Nicosia')).toEqual(['2026-03-29T00:30:00Z']);
  expect(instantsOf('2026-03-29T03:30', 'Europe/Nicosia')).toEqual([]);
  expect(instantsOf('2026-03-29T02:30', 'Europe/Paris')).toEqual([]);
});

test('a time that comes twice is two, the earlier first', () => {
  expect(instantsOf('2026-10-25T02:30', 'Europe/Paris')).toEqual([
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:30:00Z',
  ]);
});

test('half hours and the far side of the date line hold', () => {
  expect(instantsOf('2026-06-01T00:15', 'Asia/Kathmandu')).toEqual(['2026-05-31T18:30:00Z']);
  expect(instantsOf('2026-06-01T00:15', 'Pacific/Kiritimati')).toEqual(['2026-05-31T10:15:00Z']);
  expect(instantsOf('', 'Asia/Beirut')).toEqual([]);
});
