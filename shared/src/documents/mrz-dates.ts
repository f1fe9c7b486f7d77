import { earliest, isRealDate, type DayDate } from '../vocabulary/partial-date.ts';

/** `real` is false for what no calendar has; an unknown date is real and has no `date`. */
export interface MrzDate {
  readonly real: boolean;
  readonly date?: string;
}

const UNREAL: MrzDate = { real: false };
const UNKNOWN: MrzDate = { real: true };

/** How far ahead a document may still be valid; what lies further on belongs to the century before. */
const EXPIRY_AHEAD_YEARS = 50;

/** Unknown month and day are fillers; what is known comes back as a partial date that is not in the future. */
export function readBirthDate(field: string, today: DayDate): MrzDate {
  if (/^<<(\d\d|<<){2}$/.test(field)) return UNKNOWN;
  const [, year, month, day] = /^(\d\d)(\d\d|<<)(\d\d|<<)$/.exec(field) ?? [];
  if (year === undefined || month === undefined || day === undefined) return UNREAL;
  const known = [month, day].slice(0, month === '<<' ? 0 : day === '<<' ? 1 : 2);
  return inCentury([year, ...known].join('-'), { notAfter: today, today });
}

/** A document with no end has fillers only. An expiry is a whole day or unknown. */
export function readExpiry(field: string, today: DayDate): MrzDate {
  if (field === '<<<<<<') return UNKNOWN;
  const parts = /^(\d\d)(\d\d)(\d\d)$/.exec(field);
  if (!parts) return UNREAL;
  const limit = `${Number(today.slice(0, 4)) + EXPIRY_AHEAD_YEARS}${today.slice(4)}`;
  return inCentury(parts.slice(1).join('-'), { notAfter: limit, today });
}

/** Gives a date of two-digit year the latest century that keeps it within the limit. */
function inCentury(date: string, { notAfter, today }: { notAfter: DayDate; today: DayDate }): MrzDate {
  const century = Number(today.slice(0, 2));
  const dated = [century + 1, century, century - 1]
    .map((hundreds) => `${hundreds}${date}`)
    .find((candidate) => earliest(candidate) <= notAfter);
  return dated !== undefined && isRealDate(dated) ? { real: true, date: dated } : UNREAL;
}
