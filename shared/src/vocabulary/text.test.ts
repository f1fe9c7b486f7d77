import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LongText, Text } from './text.ts';

test('[DOC-9] takes any script and gives it back in NFC', () => {
  for (const text of ['محمّد عبد الرحيم', 'Ólafur Þór', 'Αθηνά', '李小龙', 'ที่', '👩🏽‍⚕️', 'a\u200Fb'])
    expect(Text.parse(text.normalize('NFD'))).toBe(text.normalize('NFC'));
});

test('[DOC-9] counts characters after normalising', () => {
  expect(Text.safeParse('').success).toBe(false);
  expect(Text.parse('é'.normalize('NFD').repeat(200))).toHaveLength(200);
  expect(Text.safeParse('𠮷'.repeat(200)).success).toBe(true);
  expect(Text.safeParse('𠮷'.repeat(201)).success).toBe(false);
  expect(Text.safeParse('a'.repeat(201)).success).toBe(false);
  expect(LongText.safeParse('a'.repeat(4000)).success).toBe(true);
  expect(LongText.safeParse('a'.repeat(4001)).success).toBe(false);
});

test('[DOC-9] refuses control, reordering and broken characters', () => {
  const refused = [
    '\0',
    '\t',
    '\n',
    '\r',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ud800',
    '\udfff',
  ];
  for (const character of refused)
    expect(Text.safeParse(`a${character}b`).success, JSON.stringify(character)).toBe(false);
  const refusedInLong = refused.filter((character) => character !== '\n' && character !== '\r');
  for (const character of refusedInLong)
    expect(LongText.safeParse(`a${character}b`).success, JSON.stringify(character)).toBe(false);
});

test('[DOC-9] keeps the paragraphs of long text, with one kind of line end', () => {
  expect(LongText.parse('one\r\ntwo\rthree\n\nfour')).toBe('one\ntwo\nthree\n\nfour');
});

test('[DOC-9] what it accepts it accepts again, unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const first = Text.safeParse(text);
      if (first.success) expect(Text.parse(first.data)).toBe(first.data);
    }),
  );
});
