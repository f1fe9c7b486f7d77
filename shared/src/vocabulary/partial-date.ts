import { z } from 'zod';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const FIRST_YEAR = 1850;
const LAST_YEAR = 2200;

/** Gregorian; months are 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isRealDate(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? 1);
  const day = Number(parts[3] ?? 1);
  const inRange = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  return inRange && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much as is known. */
export const PartialDate = z.string().refine(isRealDate, 'must be a real date: YYYY, YYYY-MM or YYYY-MM-DD');
export type PartialDate = z.infer<typeof PartialDate>;

export const DayDate = z
  .string()
  .refine((text) => text.length === 10 && isRealDate(text), 'must be a real day: YYYY-MM-DD');
export type DayDate = z.infer<typeof DayDate>;

/** The first day that a partial date can mean. */
export function earliest(date: PartialDate): DayDate {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day that a partial date can mean. */
export function latest(date: PartialDate): DayDate {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
}

/** Whole years between two days; someone born on 29 February turns a year older on 1 March. */
export function completedYears(birth: DayDate, today: DayDate): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}
