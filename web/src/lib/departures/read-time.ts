import type { Instant } from '@muster/shared/vocabulary/instant.ts';
import { instantsOf } from '#lib/ui/zoned-time.ts';

export type TimeProblem = 'time-unread' | 'time-skipped';
type ReadTime =
  /** `twice`: clocks show it twice, and this is the first time. */
  { readonly instant: Instant; readonly twice: boolean } | { readonly problem: TimeProblem };

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2})$/;

/** A date and time as typed, `2026-10-14 15:10`, in the zone of the place that it is about. */
export function readTime(text: string, zone: string): ReadTime {
  const [, date, time] = WALL_CLOCK.exec(text.trim()) ?? [];
  if (date === undefined || time === undefined || !isReal(date, time)) return { problem: 'time-unread' };
  const [instant, second] = instantsOf(`${date}T${time}`, zone);
  if (instant === undefined) return { problem: 'time-skipped' };
  return { instant, twice: second !== undefined };
}

function isReal(date: string, time: string): boolean {
  const ms = Date.parse(`${date}T${time}:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(`${date}T${time}`);
}
