import { z } from 'zod';
import { open } from './public-field.ts';

/** A point in time, ISO 8601 in UTC, as `2026-10-14T12:10:00Z`. */
export const Instant = open(z.iso.datetime());
export type Instant = z.infer<typeof Instant>;

/** Milliseconds since 1970-01-01T00:00Z: pure arithmetic, since rules may not reach for a clock. */
export function epochMs(instant: Instant): number {
  const [year = 1970, month = 1, day = 1] = instant.slice(0, 10).split('-').map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = instant.slice(11).replace('Z', '').split(':').map(Number);
  return (
    daysFromCivil(year, month, day) * 86_400_000 + Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000)
  );
}

/** Whole and fractional minutes from `earlier` to `later`. */
export function minutesBetween(earlier: Instant, later: Instant): number {
  return (epochMs(later) - epochMs(earlier)) / 60_000;
}

/** The UTC calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: Instant): string {
  return instant.slice(0, 10);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible date algorithms"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
