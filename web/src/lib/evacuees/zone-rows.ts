import type { MrzCheck, MrzRead } from '@muster/shared/documents/mrz.ts';
import { foldWord } from '@muster/shared/vocabulary/name.ts';
import { digitOf } from './zone-characters.ts';

/** What stands on the page, or was typed from it; empty where nothing is known. */
export interface Printed {
  readonly primary?: string | undefined;
  readonly secondary?: string | undefined;
  readonly number?: string | undefined;
  readonly nationality?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly sex?: string | undefined;
  readonly expiresOn?: string | undefined;
  readonly issuer?: string | undefined;
}

export type ZoneField = keyof Printed | 'optional' | 'composite';
/** `digit` vouches for it, or does not; without a digit it is the `same` as what was typed, or it `differs`. */
export type ZoneCheck = 'digit-right' | 'digit-wrong' | 'unreadable' | 'same' | 'differs';

export interface ZoneRow {
  readonly field: ZoneField;
  readonly read: string;
  readonly printed: string;
  /** Undefined: nothing to hold it against. */
  readonly check: ZoneCheck | undefined;
  /** The check digit, as printed in the zone. */
  readonly digit?: string | undefined;
  /** Typed otherwise, although the digit is right. */
  readonly differs?: true;
}

type Zone = Extract<MrzRead, { readonly fields: object }>;

const FIELDS = [
  ...['primary', 'secondary', 'number', 'issuer', 'nationality', 'birthDate', 'sex', 'expiresOn'],
] as const satisfies readonly (keyof Printed)[];
const DIGITS = ['number', 'birthDate', 'expiresOn', 'optional', 'composite'] as const;

/** A zone field by field: what it reads, what was typed, and whether its digit or the comparison holds. */
export function zoneRows(zone: Zone, lines: readonly string[], printed: Printed): ZoneRow[] {
  const rows = FIELDS.map((field): ZoneRow => {
    const read = readIn(zone, field);
    const typed = printed[field]?.trim() ?? '';
    const differs = typed !== '' && read !== '' && !sameText(field, read, typed);
    const digit = checkedBy(zone, field);
    if (digit) {
      const shown = digitOf(lines, digit);
      const check = zone.checks[digit] === 'pass' ? 'digit-right' : 'digit-wrong';
      return { field, read, printed: typed, check, digit: shown, ...(differs && { differs }) };
    }
    if (isUnreadable(zone, field)) return { field, read, printed: typed, check: 'unreadable' };
    const check = differs ? 'differs' : typed !== '' && read !== '' ? 'same' : undefined;
    return { field, read, printed: typed, check };
  });
  return [...rows, ...wholeRows(zone, lines)];
}

/** Of the rows, those that an officer looks at: what is only there to agree is shown where it does not. */
export function rowsToLookAt(rows: readonly ZoneRow[]): ZoneRow[] {
  const quiet: ReadonlySet<ZoneField> = new Set(['issuer', 'sex', 'optional', 'composite']);
  const isQuiet = ({ field, check, differs }: ZoneRow) =>
    quiet.has(field) && !differs && (check === undefined || check === 'same' || check === 'digit-right');
  return rows.filter((row) => !isQuiet(row));
}

/** The digits that vouch for no field that anybody types. */
function wholeRows(zone: Zone, lines: readonly string[]): ZoneRow[] {
  return (['optional', 'composite'] as const).flatMap((field): ZoneRow[] => {
    if (!zone.checks[field]) return [];
    const read = field === 'optional' ? (zone.fields.optional ?? zone.doubtful.optional ?? '') : '';
    const check = zone.checks[field] === 'pass' ? 'digit-right' : 'digit-wrong';
    return [
      { field, read: read.replaceAll('<', ' ').trim(), printed: '', check, digit: digitOf(lines, field) },
    ];
  });
}

function readIn({ fields, doubtful }: Zone, field: keyof Printed): string {
  if (field === 'primary' || field === 'secondary' || field === 'sex') {
    return fields[field] ?? '';
  }
  return fields[field] ?? doubtful[field] ?? '';
}

function checkedBy({ checks }: Zone, field: keyof Printed): MrzCheck | undefined {
  return DIGITS.find((digit) => digit === field && checks[digit] !== undefined);
}

function isUnreadable({ fails }: Zone, field: keyof Printed): boolean {
  const failed = field === 'primary' || field === 'secondary' ? 'name' : field;
  return fails.some((fail) => fail === failed);
}

/** Names are cut off and spelt without marks in a zone; numbers lose their spaces. */
function sameText(field: keyof Printed, read: string, typed: string): boolean {
  if (field === 'primary' || field === 'secondary') {
    const one = foldWord(typed);
    const other = foldWord(read);
    return one === other || one.startsWith(other);
  }
  if (field === 'birthDate') return read.startsWith(typed) || typed.startsWith(read);
  return foldWord(read) === foldWord(typed);
}
