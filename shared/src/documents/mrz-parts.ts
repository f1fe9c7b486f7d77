import type { DayDate } from '../vocabulary/partial-date.ts';
import { isIssuerState } from './issuer-states.ts';
import { checkDigit, digitPasses } from './mrz-check-digit.ts';
import { readBirthDate, readExpiry, type MrzDate } from './mrz-dates.ts';
import { digitAfter, take, type MrzLayout, type Slot } from './mrz-layouts.ts';
import { wordsOf } from './mrz-names.ts';

/** One field as printed, what it means, and whether its digit and its meaning hold. */
export interface MrzPart {
  readonly printed: string;
  readonly value: string | undefined;
  readonly passes: boolean;
}

export interface MrzParts {
  readonly number: MrzPart;
  readonly birthDate: MrzPart;
  readonly expiresOn: MrzPart;
  readonly optional: MrzPart;
  readonly issuer: MrzPart;
  readonly nationality: MrzPart;
  readonly compositePasses: boolean;
}

export function readParts(layout: MrzLayout, zone: readonly string[], today: DayDate): MrzParts {
  const number = numberOf(layout, zone);
  return {
    number: { printed: number.text, value: wordsOf(number.text), passes: number.passes },
    birthDate: datePart(zone, layout.birthDate, readBirthDate(take(zone, layout.birthDate), today)),
    expiresOn: datePart(zone, layout.expiresOn, readExpiry(take(zone, layout.expiresOn), today)),
    optional: optionalPart(layout, zone, number.spill),
    issuer: statePart(take(zone, layout.issuer)),
    nationality: statePart(take(zone, layout.nationality)),
    compositePasses: compositePasses(layout, zone),
  };
}

interface MrzNumber {
  readonly text: string;
  readonly passes: boolean;
  /** How many characters of the optional field belong to the number and its digit. */
  readonly spill: number;
}

/** A filler for a digit says that the number goes on in the optional field, its digit last (Doc 9303 parts 5 and 6). */
function numberOf(layout: MrzLayout, zone: readonly string[]): MrzNumber {
  const start = take(zone, layout.number);
  const printed = digitAfter(zone, layout.number);
  const rest = layout.optional[0] ? take(zone, layout.optional[0]) : '';
  const spill = /^[A-Z0-9]*/.exec(rest)?.[0] ?? '';
  if (layout.longNumbers && printed === '<' && spill.length > 1 && !start.endsWith('<')) {
    const text = start + spill.slice(0, -1);
    return { text, passes: spill.endsWith(checkDigit(text)), spill: spill.length };
  }
  return { text: start, passes: wordsOf(start) !== '' && printed === checkDigit(start), spill: 0 };
}

function optionalPart(layout: MrzLayout, zone: readonly string[], spill: number): MrzPart {
  const printed = layout.optional
    .map((slot) => take(zone, slot))
    .join('<')
    .slice(spill);
  const digit =
    layout.optionalHasDigit && layout.optional[0] ? digitAfter(zone, layout.optional[0]) : undefined;
  return {
    printed,
    value: wordsOf(printed) || undefined,
    passes: digit === undefined || digitPasses(printed, digit),
  };
}

function datePart(zone: readonly string[], slot: Slot, { real, date }: MrzDate): MrzPart {
  const printed = take(zone, slot);
  return { printed, value: date, passes: real && digitPasses(printed, digitAfter(zone, slot)) };
}

function statePart(printed: string): MrzPart {
  const value = printed.replace(/<+$/, '');
  return { printed, value, passes: isIssuerState(value) };
}

function compositePasses({ composite }: MrzLayout, zone: readonly string[]): boolean {
  if (!composite) return true;
  const covered = composite.map((slot) => take(zone, slot)).join('');
  return zone[1]?.endsWith(checkDigit(covered)) ?? false;
}
