import { z } from 'zod';
import type { NameAbsent } from './codes.ts';
import { Text } from './text.ts';
import { latinLetters, transliterate } from './transliteration.ts';

/** BCP 47, as a browser gives it; ISO 639 codes are such tags too. */
const LanguageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag');

/** Primary and secondary identifier as in Doc 9303, and the name in its own script. */
export const PersonName = z
  .strictObject({
    primary: Text.optional(),
    secondary: Text.optional(),
    original: z.strictObject({ text: Text, language: LanguageTag }).optional(),
  })
  .refine(
    ({ primary, secondary, original }) => (primary ?? secondary ?? original) !== undefined,
    'must have at least one part',
  );
export type PersonName = z.infer<typeof PersonName>;

/** What a screen or list shows of a name; the words for an absent one stand in the dictionaries. */
export interface DisplayName {
  /** `PRIMARY Secondary`, else the original form, else empty. */
  readonly line: string;
  readonly primary: string;
  readonly secondary: string;
  readonly original?: { readonly text: string; readonly language: string };
  readonly absent?: z.infer<typeof NameAbsent>;
}

export function displayName(
  name: PersonName | undefined,
  nameAbsent?: z.infer<typeof NameAbsent>,
): DisplayName {
  const primary = name?.primary?.toUpperCase() ?? '';
  const secondary = capitalised(name?.secondary ?? '');
  const latin = [primary, secondary].filter((part) => part !== '').join(' ');
  return {
    line: latin || (name?.original?.text ?? ''),
    primary,
    secondary,
    ...(name?.original && { original: name.original }),
    ...(!name && nameAbsent && { absent: nameAbsent }),
  };
}

/** Given names that came all in capitals, as a machine readable zone has them, are shown as a person writes them. */
function capitalised(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text.replaceAll(/[\p{L}\p{M}]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Search tokens of a name, none twice: each word without its marks, and in its ICAO 9303-3 form. */
export function nameKeys(name: PersonName): string[] {
  const keys = new Set<string>();
  const add = (text: string, language?: string) => {
    for (const word of text.split(/[\s\p{Pd}<]+/u)) {
      keys.add(foldWord(word));
      keys.add(transliterate(word, language));
    }
  };
  add(name.primary ?? '');
  add(name.secondary ?? '');
  if (name.original) add(name.original.text, name.original.language);
  keys.delete('');
  return [...keys];
}

/** Letters that are typed one for another, of which no normal form makes one. */
const ALIKE: Readonly<Record<string, string>> = { Ø: 'O', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' };

/** The common case: nothing to take off. */
const BARE_WORD = /^[A-Za-z0-9]*$/;

/** A word of any script in capitals, without marks, apostrophes or Arabic lengthening strokes. */
export function foldWord(word: string): string {
  if (BARE_WORD.test(word)) return word.toUpperCase();
  const letters = word
    .toUpperCase()
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]|\u0640/gu, '');
  return Array.from(letters, (letter) => ALIKE[letter] ?? latinLetters(letter) ?? letter).join('');
}
