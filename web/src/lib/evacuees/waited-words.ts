import { minutesBetween } from '@muster/shared/vocabulary/instant.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';

/** How long somebody has been waiting by the server's clock; empty where it is not known since when. */
export function waitedWords({ evacuees }: Dictionary, since: string | undefined, now: Date): string {
  if (since === undefined) return '';
  const minutes = Math.max(0, Math.floor(minutesBetween(since, now.toISOString())));
  return minutes < 60 ? evacuees.minutes(minutes) : evacuees.hours(Math.floor(minutes / 60), minutes % 60);
}
