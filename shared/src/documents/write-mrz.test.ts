import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRealDate } from '../vocabulary/partial-date.ts';
import { transliterate } from '../vocabulary/transliteration.ts';
import { ISSUER_STATES } from './issuer-states.ts';
import { readMrz } from './mrz.ts';
import { writeMrz } from './write-mrz.ts';

const TODAY = '2026-07-01';
const ANNA = {
  issuer: 'UTO',
  nationality: 'UTO',
  number: 'L898902C3',
  primary: 'Eriksson',
  secondary: 'Anna Maria',
  birthDate: '1974-08-12',
  sex: 'F',
  expiresOn: '2012-04-15',
  optional: 'ZE184226B',
} as const;

test('[DOC-6] writes the ICAO specimen', () => {
  expect(writeMrz(ANNA)).toEqual([
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ]);
});

test('[DOC-6] reads back what it wrote', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
    minLength: 1,
    maxLength: 10,
  });
  const names = fc.array(letters, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
  const alphanumeric = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...Array.from('ABCXYZ0123456789')), minLength: 1, maxLength });
  const day = (from: number, to: number) =>
    fc
      .tuple(
        fc.integer({ min: from, max: to }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
      )
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
      .filter(isRealDate);
  const birthDate = fc
    .tuple(day(1927, 2025), fc.constantFrom(4, 7, 10))
    .map(([date, length]) => date.slice(0, length));
  const passports = fc.record({
    issuer: fc.constantFrom(...ISSUER_STATES),
    nationality: fc.constantFrom(...ISSUER_STATES),
    number: alphanumeric(9),
    primary: names,
    secondary: fc.option(names.filter((name) => name.length < 16)),
    birthDate,
    sex: fc.constantFrom('M', 'F', 'U' as const),
    expiresOn: day(1980, 2075),
    optional: alphanumeric(14),
  });
  fc.assert(
    fc.property(passports, (passport) => {
      const read = readMrz(writeMrz(passport), TODAY);
      expect(read).toMatchObject({ format: 'TD3', fields: { documentCode: 'P', ...passport }, fails: [] });
    }),
    { numRuns: 1000 },
  );
});

test('[DOC-6] always writes two readable lines, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (primary, secondary) => {
      const lines = writeMrz({ ...ANNA, primary, secondary });
      expect(lines.map((line) => line.length)).toEqual([44, 44]);
      const expected = transliterate(`${primary} ${secondary}`) === '' ? ['name'] : [];
      expect(readMrz(lines, TODAY).fails).toEqual(expected);
    }),
  );
});

test('[DOC-6] cuts a name too long so that both identifiers show', () => {
  const primary = 'Papandropoulous-Constantinopoulos Nilavadhanananda';
  const [first] = writeMrz({ ...ANNA, primary, secondary: 'Chayapa Dejthamrong' });
  expect(first).toBe('P<UTOPAPANDROPOULOUS<CONSTANTINOPOULOS<NI<<C');
  expect(writeMrz({ ...ANNA, secondary: null, primary })[0]).toBe(
    'P<UTOPAPANDROPOULOUS<CONSTANTINOPOULOS<NILAV',
  );
});

test('[DOC-6] transliterates names, and writes unknown dates and sex as fillers', () => {
  const [first, second] = writeMrz({
    ...{ issuer: 'D', nationality: 'XXB', number: 'DRL-123', primary: 'Müller-Groß', secondary: "D'Åsa" },
    ...{ birthDate: '1985', sex: 'X' },
  });
  expect(first).toBe('P<D<<MUELLER<GROSS<<DAASA<<<<<<<<<<<<<<<<<<<');
  expect(second).toMatch(/^DRL<123<<\dXXB85<<<<\d<<<<<<<0/);
  expect(readMrz([first, second], TODAY)).toMatchObject({
    fields: { number: 'DRL 123', birthDate: '1985' },
    fails: [],
  });
});

test('[DOC-6] refuses a number that does not fit', () => {
  expect(() => writeMrz({ ...ANNA, number: 'L898902C34' })).toThrow(RangeError);
});
