import { expect, test } from 'vitest';
import { en } from './en/dictionary.ts';
import { fr } from './fr/dictionary.ts';

/** Said alike in both languages. */
const ALIKE = /^(|[A-Z0-9…·—-]{1,4}|Muster|DRILL · EXERCICE|Laissez-passer)$/;
const SHARED_WORDS: ReadonlySet<string> = new Set([
  'Actions',
  'Administration',
  'Air',
  'Destination',
  'Document',
  'Documents',
  'Licence',
  'Hostile',
  'Longitude',
  'Latitude',
  'Minimal',
  'Mode',
  'Note',
  'Notes',
  'Ottawa',
  'Page',
  'Pages',
  'Passage',
  'Place',
  'Places',
  'Position',
  'Protection',
  'Segments',
  'Sessions',
  'SHA-256',
  'Site',
  'Sites',
  'Source',
  'Total',
  'Version',
  'Visa',
  'Zone',
]);

function* texts(words: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof words === 'string') yield [path, words];
  else if (typeof words === 'object' && words !== null) {
    for (const [key, value] of Object.entries(words)) yield* texts(value, `${path}.${key}`);
  }
}

test('no text of the French dictionary was left in English', () => {
  const english = new Map(texts(en));
  const left = [...texts(fr)].filter(
    ([path, text]) => english.get(path) === text && !ALIKE.test(text) && !SHARED_WORDS.has(text),
  );
  expect(left).toEqual([]);
});
