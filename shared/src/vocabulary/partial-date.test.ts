import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  completedYears,
  daysInMonth,
  DayDate,
  earliest,
  isRealDate,
  latest,
  PartialDate,
} from './partial-date.ts';

test('[DOC-10] takes a year, a year and month, and a day', () => {
  for (const date of ['1985', '1985-01', '1985-01-31', '2024-02-29', '2000-02-29', '1850', '2200-12-31'])
    expect(PartialDate.safeParse(date).success, date).toBe(true);
});

test('[DOC-10] refuses what no calendar has', () => {
  const unreal = [
    '',
    '85',
    '1985-13',
    '1985-00',
    '1985-02-30',
    '1985-04-31',
    '2023-02-29',
    '1900-02-29',
    '1849',
    '2201',
  ];
  const shapes = [
    '1985-1',
    '1985-01-1',
    '1985-01-01T00:00',
    ' 1985',
    '1985-01-',
    '19850101',
    '1985-01-00',
    '1985\n',
  ];
  for (const date of [...unreal, ...shapes]) expect(PartialDate.safeParse(date).success, date).toBe(false);
});

test('[DOC-10] wants a whole day where a day is asked', () => {
  expect(DayDate.safeParse('2026-02-28').success).toBe(true);
  for (const date of ['2026', '2026-02', '2026-02-29'])
    expect(DayDate.safeParse(date).success, date).toBe(false);
});

test('[DOC-10] knows the first and last day a date can mean', () => {
  expect(['1985', '1985-02', '1984-02', '1985-02-03'].map((date) => [earliest(date), latest(date)])).toEqual([
    ['1985-01-01', '1985-12-31'],
    ['1985-02-01', '1985-02-28'],
    ['1984-02-01', '1984-02-29'],
    ['1985-02-03', '1985-02-03'],
  ]);
});

test('[DOC-10] agrees with the calendar of the platform', () => {
  const day = fc.tuple(
    fc.integer({ min: 1850, max: 2200 }),
    fc.integer({ min: 1, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  );
  fc.assert(
    fc.property(day, ([year, month, date]) => {
      const text = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
      const platform = new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
      expect(isRealDate(text)).toBe(platform === text);
      if (month <= 12) expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
    }),
    { numRuns: 1000 },
  );
});

test('[DOC-11] counts years as birthdays pass', () => {
  expect(completedYears('2008-07-01', '2026-06-30')).toBe(17);
  expect(completedYears('2008-07-01', '2026-07-01')).toBe(18);
  expect(completedYears('2008-02-29', '2026-02-28')).toBe(17);
  expect(completedYears('2008-02-29', '2026-03-01')).toBe(18);
});
