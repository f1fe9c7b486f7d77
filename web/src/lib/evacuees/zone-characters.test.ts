import { expect, test } from 'vitest';
import { digitOf, zonePieces } from './zone-characters.ts';

const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

test('the five digits of a passport stand alone, and nothing is lost', () => {
  const [first, second] = zonePieces(passport);
  expect(first).toEqual([{ text: passport[0] }]);
  expect(second?.map(({ text }) => text).join('')).toBe(passport[1]);
  expect(second?.filter(({ check }) => check)).toEqual([
    { text: '6', check: 'number' },
    { text: '2', check: 'birthDate' },
    { text: '9', check: 'expiresOn' },
    { text: '1', check: 'optional' },
    { text: '0', check: 'composite' },
  ]);
});

test('a card of three lines has its digits on two of them', () => {
  const card = [
    'I<UTOD231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ];
  expect(digitOf(card, 'number')).toBe('7');
  expect(digitOf(card, 'composite')).toBe('6');
  expect(digitOf(card, 'optional')).toBeUndefined();
});

test('what is no zone has no digits', () => {
  expect(zonePieces(['HELLO'])).toEqual([[{ text: 'HELLO' }]]);
});
