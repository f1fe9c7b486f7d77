import type { DayDate, PartialDate } from '../vocabulary/partial-date.ts';
import { transliterate } from '../vocabulary/transliteration.ts';
import { checkDigit } from './mrz-check-digit.ts';

export interface PassportZone {
  /** P, or P and a letter. */
  readonly documentCode?: string;
  readonly issuer: string;
  readonly nationality: string;
  /** At most nine letters and digits; anything else becomes a filler. */
  readonly number: string;
  readonly primary: string;
  readonly secondary?: string | null;
  readonly birthDate?: PartialDate;
  readonly sex: 'M' | 'F' | 'X' | 'U';
  readonly expiresOn?: DayDate;
  readonly optional?: string;
}

const NAME_WIDTH = 39;

/** The two lines of a passport (TD3, Doc 9303 part 4), for drills and tests. Throws if a number is too long for them. */
export function writeMrz(passport: PassportZone): [string, string] {
  const number = filled(passport.number, 9);
  const birth = compactDate(passport.birthDate);
  const expiry = compactDate(passport.expiresOn);
  const optional = filled(passport.optional ?? '', 14);
  const sex = passport.sex === 'M' || passport.sex === 'F' ? passport.sex : '<';

  const numbered = number + checkDigit(number);
  const born = birth + checkDigit(birth);
  const rest = expiry + checkDigit(expiry) + optional + checkDigit(optional);
  return [
    filled(passport.documentCode ?? 'P', 2) + filled(passport.issuer, 3) + nameField(passport),
    numbered + filled(passport.nationality, 3) + born + sex + rest + checkDigit(numbered + born + rest),
  ];
}

function filled(text: string, width: number): string {
  const field = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '<');
  if (field.length > width)
    throw new RangeError(`A field has room for ${width} characters, not ${field.length}`);
  return field.padEnd(width, '<');
}

/** A name too long is cut so that both identifiers show, the given names losing first. */
function nameField({ primary, secondary }: PassportZone): string {
  const given = transliterate(secondary ?? '');
  const family = transliterate(primary).slice(0, given === '' ? NAME_WIDTH : NAME_WIDTH - 3);
  return [family, given]
    .filter((part) => part !== '')
    .join('<<')
    .slice(0, NAME_WIDTH)
    .padEnd(NAME_WIDTH, '<');
}

function compactDate(date: PartialDate | undefined): string {
  return (date ?? '').slice(2).replaceAll('-', '').padEnd(6, '<');
}
