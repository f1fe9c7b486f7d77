import type { Instant } from '@muster/shared/vocabulary/instant.ts';

const DAY_MS = 86_400_000;

/** `2026-10-14T15:10` as clocks at a place show it. */
export type WallClock = string;

/** What clocks in a zone show at an instant. */
export function wallClockAt(instant: Instant, zone: string): WallClock {
  return wallClock(Date.parse(instant), zone);
}

/** `1210Z`; with the day before it, `141210Z`, where that is not the day shown beside it. */
export function zulu(instant: Instant, besideDate?: string): string {
  const [date = '', time = ''] = instant.split('T');
  const digits = `${time.slice(0, 2)}${time.slice(3, 5)}Z`;
  return besideDate === undefined || besideDate === date ? digits : `${date.slice(8, 10)}${digits}`;
}

/**
 * The instants at which clocks in a zone show this: one; none where they were put forward over it; two, the earlier
 * first, where they were put back.
 */
export function instantsOf(wall: WallClock, zone: string): Instant[] {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  // Clocks change at most once in two days, so the offsets a day away on both sides are all that can hold.
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map(
    (ms) => Date.parse(`${wallClock(ms, zone)}:00Z`) - wholeMinute(ms),
  );
  const instants = [...new Set(offsets.map((offset) => asUtc - offset))].sort((one, other) => one - other);
  return instants.filter((ms) => wallClock(ms, zone) === wall).map(toInstant);
}

export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

function wholeMinute(ms: number): number {
  return Math.floor(ms / 60_000) * 60_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(ms: number, zone: string): WallClock {
  const format = formats.get(zone) ?? formatIn(zone);
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
}
