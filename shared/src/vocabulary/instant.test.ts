import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, epochMs, Instant, minutesBetween } from './instant.ts';

const instants = fc
  .date({ min: new Date('1850-01-01T00:00:00Z'), max: new Date('2200-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

test('[API-11] milliseconds are those of the calendar, leap years and far years too', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      expect(epochMs(instant)).toBe(Date.parse(instant));
    }),
  );
  for (const instant of ['2024-02-29T23:59:59Z', '1900-03-01T00:00:00Z', '2000-02-29T12:00:00.250Z']) {
    expect(epochMs(instant)).toBe(Date.parse(instant));
  }
});

test('[API-11] minutes between two instants are whole and fractional, and negative backwards', () => {
  expect(minutesBetween('2026-10-14T23:59:30Z', '2026-10-15T00:01:00Z')).toBe(1.5);
  expect(minutesBetween('2026-10-15T00:01:00Z', '2026-10-14T23:59:30Z')).toBe(-1.5);
});

test('[API-11] an instant is in UTC and real; its day is that of UTC', () => {
  expect(dayOf('2026-10-14T23:59:30Z')).toBe('2026-10-14');
  for (const wrong of ['2026-10-14', '2026-02-30T10:00:00Z', '2026-10-14T10:00:00+02:00', '14 October']) {
    expect(Instant.safeParse(wrong).success, wrong).toBe(false);
  }
  expect(Instant.safeParse('2026-10-14T10:00:00.123Z').success).toBe(true);
});
