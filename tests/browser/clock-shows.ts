/** `2026-10-14 15:10`, as a clock in the zone shows it. */
export function clockShows(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant,
  );
}
