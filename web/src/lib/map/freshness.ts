/** How long a site's tablets have been silent: its figures are as old. */
export type Freshness = 'fresh' | 'late' | 'old' | 'unknown';

const LATE_AFTER_MS = 2 * 60_000;
export const OLD_AFTER_MS = 10 * 60_000;

export function freshnessOf(heardAt: string | undefined, nowMs: number): Freshness {
  if (heardAt === undefined) return 'unknown';
  const age = nowMs - Date.parse(heardAt);
  if (age < LATE_AFTER_MS) return 'fresh';
  return age <= OLD_AFTER_MS ? 'late' : 'old';
}
