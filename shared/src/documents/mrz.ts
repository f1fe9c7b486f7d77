import type { DayDate } from '../vocabulary/partial-date.ts';
import { layoutOf, take, type MrzFormat, type MrzLayout } from './mrz-layouts.ts';
import { isMrzText, mrzLinesFrom, tidyLine } from './mrz-lines.ts';
import { readNames, wordsOf } from './mrz-names.ts';
import { readParts, type MrzPart, type MrzParts } from './mrz-parts.ts';

/** What a check digit vouches for; `optional` in TD3 only, `composite` not in visas. */
export type MrzCheck = 'number' | 'birthDate' | 'expiresOn' | 'optional' | 'composite';
export type MrzFail = MrzCheck | 'layout' | 'issuer' | 'nationality' | 'sex' | 'name';

/** Only what may be relied on: a field whose digit failed, or that cannot be, is absent and stands in `doubtful`. */
export interface MrzFields extends Readonly<Partial<Record<MrzVerified, string>>> {
  /** One or two letters: P, PD, I, AC, V. */
  readonly documentCode: string;
  readonly primary?: string;
  readonly secondary: string | null;
  /** `U` where the zone has a filler. States that print X beside the photograph have a filler in the zone. */
  readonly sex: 'M' | 'F' | 'X' | 'U';
}

/** `birthDate` may be partial, `expiresOn` is a day; states are codes as printed, without fillers. */
const VERIFIED = ['number', 'birthDate', 'expiresOn', 'optional', 'issuer', 'nationality'] as const;
export type MrzVerified = (typeof VERIFIED)[number];

export type MrzRead =
  | {
      readonly format: MrzFormat;
      readonly fields: MrzFields;
      /** As printed, for an officer to look at and correct. */
      readonly doubtful: Readonly<Partial<Record<MrzVerified, string>>>;
      readonly checks: Readonly<Partial<Record<MrzCheck, 'pass' | 'fail'>>>;
      readonly fails: readonly MrzFail[];
    }
  | { readonly format: undefined; readonly fails: readonly MrzFail[] };

/** Reads a machine readable zone; one string may hold all its lines. `today` decides the centuries. Never throws. */
export function readMrz(lines: readonly string[], today: DayDate): MrzRead {
  const zone = zoneFrom(lines);
  const layout = zone && layoutOf(zone);
  if (!layout) return { format: undefined, fails: ['layout'] };

  const parts = readParts(layout, zone, today);
  const names = readNames(take(zone, layout.name));
  const sex = sexOf(take(zone, layout.sex));
  const checks = checksOf(layout, parts);
  return {
    format: layout.format,
    fields: {
      ...pick(parts, ({ passes, value }) => (passes ? value : undefined)),
      documentCode: wordsOf(take(zone, [0, 0, 2])),
      ...(names.primary !== undefined && { primary: names.primary }),
      secondary: names.secondary,
      sex: sex ?? 'U',
    },
    doubtful: pick(parts, ({ passes, printed }) => (passes ? undefined : printed)),
    checks,
    fails: [
      ...ORDER.filter((check) => checks[check] === 'fail'),
      ...(['issuer', 'nationality'] as const).filter((state) => !parts[state].passes),
      ...(sex ? [] : (['sex'] as const)),
      ...(names.wellFormed ? [] : (['name'] as const)),
    ],
  };
}

const ORDER = ['number', 'birthDate', 'expiresOn', 'optional', 'composite'] as const;

function zoneFrom(lines: readonly string[]): string[] | undefined {
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string')) return undefined;
  if (lines.length === 1) return mrzLinesFrom(lines.join(''));
  const zone = lines.map(tidyLine).filter((line) => line !== '');
  return isMrzText(zone) ? zone : undefined;
}

function pick(
  parts: MrzParts,
  choose: (part: MrzPart) => string | undefined,
): Partial<Record<MrzVerified, string>> {
  const picked: Partial<Record<MrzVerified, string>> = {};
  for (const field of VERIFIED) {
    const chosen = choose(parts[field]);
    if (chosen !== undefined) picked[field] = chosen;
  }
  return picked;
}

function checksOf(layout: MrzLayout, parts: MrzParts): Partial<Record<MrzCheck, 'pass' | 'fail'>> {
  const outcome = (passes: boolean) => (passes ? 'pass' : 'fail');
  return {
    number: outcome(parts.number.passes),
    birthDate: outcome(parts.birthDate.passes),
    expiresOn: outcome(parts.expiresOn.passes),
    ...(layout.optionalHasDigit && { optional: outcome(parts.optional.passes) }),
    ...(layout.composite && { composite: outcome(parts.compositePasses) }),
  };
}

function sexOf(printed: string): MrzFields['sex'] | undefined {
  if (printed === '<') return 'U';
  return printed === 'M' || printed === 'F' || printed === 'X' ? printed : undefined;
}
