import type { MrzFormat } from '../../documents/mrz-layouts.ts';
import { foldWord, type PersonName } from '../../vocabulary/name.ts';
import { transliterate } from '../../vocabulary/transliteration.ts';

/** Characters for a name in a machine readable zone (Doc 9303 parts 4 to 7); a longer one is cut. */
const NAME_WIDTH: { readonly [F in MrzFormat]: number } = {
  TD1: 30,
  TD2: 31,
  TD3: 39,
  'MRV-A': 39,
  'MRV-B': 31,
};

/** A name as a machine readable zone shows it. */
export interface ZoneName {
  readonly format: MrzFormat;
  readonly primary: string;
  readonly secondary: string | null;
}

/** True unless the typed name cannot be what the zone shows. States print Ü as UE or U: both agree. */
export function nameAgrees(typed: PersonName, zone: ZoneName): boolean {
  return [transliterate, withoutMarks].some((form) => agreesIn(form, typed, zone));
}

function agreesIn(form: (text: string) => string, typed: PersonName, zone: ZoneName): boolean {
  const primary = form(typed.primary ?? '');
  const secondary = form(typed.secondary ?? '');
  const shown = zone.secondary ?? '';
  const partsAgree =
    (primary === '' || letters(primary) === letters(zone.primary)) &&
    (secondary === '' || letters(secondary) === letters(shown));
  if (partsAgree) return true;
  const words = `${primary}<${secondary}`.split('<');
  return (
    isCut(zone) &&
    `${zone.primary} ${shown}`.split(' ').every((word) => words.some((each) => each.startsWith(word)))
  );
}

/** The last character may have been a separator that fell away. */
function isCut({ format, primary, secondary }: ZoneName): boolean {
  const length = secondary === null ? primary.length : primary.length + 2 + secondary.length;
  return length >= NAME_WIDTH[format] - 1;
}

function letters(text: string): string {
  return text.replaceAll(/[^A-Z]/g, '');
}

function withoutMarks(text: string): string {
  return text
    .split(/[\s\p{Pd}<]+/u)
    .map(foldWord)
    .join('<');
}
