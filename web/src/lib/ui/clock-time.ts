const formats = new Map<string, Intl.DateTimeFormat>();

/** `14:32` in an IANA zone, the same in every language. */
export function clockTime(at: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

/** `14:32 · 1132Z`: the site's own time first, Zulu second. */
export function siteTime(at: Date, timeZone: string): string {
  return `${clockTime(at, timeZone)} · ${clockTime(at, 'UTC').replace(':', '')}Z`;
}
