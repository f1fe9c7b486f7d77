import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mrzLinesFrom } from './mrz-lines.ts';
import { readMrz } from './mrz.ts';

const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

test('[DOC-5] splits the burst of a scanner', () => {
  for (const zone of [TD1, TD2, TD3]) {
    expect(mrzLinesFrom(zone.join(''))).toEqual(zone);
    expect(mrzLinesFrom(`\u0002${zone.join('\r')}\r\n\u0003`)).toEqual(zone);
  }
});

test('[DOC-5] ignores spaces, case and the quotation marks a word processor makes', () => {
  const spaced = TD3.map((line) => ` ${line.toLowerCase().replaceAll('<<', '« ')}\u00a0`).join('\n\n');
  expect(mrzLinesFrom(spaced)).toEqual(TD3);
  expect(mrzLinesFrom([...TD1.join('')].join(' '))).toEqual(TD1);
});

test('[DOC-5] finds the zone below other text', () => {
  expect(mrzLinesFrom(`Surname: ERIKSSON\nGiven names\n${TD2.join('\n')}\nsent from my phone`)).toEqual(TD2);
});

test('[DOC-5] joins a zone that was wrapped elsewhere', () => {
  const block = TD3.join('');
  expect(mrzLinesFrom(`${block.slice(0, 40)}\n${block.slice(40, 80)}\n${block.slice(80)}`)).toEqual(TD3);
});

test('[DOC-5] reads one string that holds all lines, and lines in lower case with spaces', () => {
  const read = readMrz(TD3, '2026-07-01');
  expect(readMrz([TD3.join('')], '2026-07-01')).toEqual(read);
  expect(readMrz([TD3.join('\n')], '2026-07-01')).toEqual(read);
  expect(
    readMrz(
      TD3.map((line) => `${line.toLowerCase().slice(0, 9)} ${line.slice(9)} `),
      '2026-07-01',
    ),
  ).toEqual(read);
});

test('[DOC-5] finds nothing where there is no zone, in any text', () => {
  expect(mrzLinesFrom('')).toBeUndefined();
  expect(mrzLinesFrom(TD3.join('').slice(1))).toBeUndefined();
  expect(mrzLinesFrom('ANNA ERIKSSON')).toBeUndefined();
  expect(mrzLinesFrom('ı'.repeat(88))).toBeUndefined();
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => void mrzLinesFrom(text)));
});
