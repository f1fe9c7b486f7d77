import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from './mrz-check-digit.ts';
import { readMrz, type MrzRead } from './mrz.ts';

interface Vectors {
  valid: { id: string; lines: string[]; expect: Record<string, string | null> }[];
  invalid: { id: string; lines: string[]; fails: string[] }[];
}
const fixture = new URL('../../../tests/fixtures/mrz-vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(fixture, 'utf8')) as Vectors;
const TODAY = '2026-07-01';

const td3 = vectors.valid[0]!.lines as [string, string];

function fieldsOf(read: MrzRead) {
  if (!read.format) throw new Error('no layout');
  return read.fields;
}

/** Replaces part of a TD3 second line and makes its digits right again. */
function withSecondLine(changes: {
  number?: string;
  birth?: string;
  sex?: string;
  expiry?: string;
  optional?: string;
}) {
  const number = changes.number ?? 'L898902C3';
  const birth = changes.birth ?? '740812';
  const expiry = changes.expiry ?? '120415';
  const optional = changes.optional ?? 'ZE184226B<<<<<';
  const numbered = number + checkDigit(number);
  const born = birth + checkDigit(birth);
  const rest = expiry + checkDigit(expiry) + optional + checkDigit(optional);
  return [td3[0], numbered + 'UTO' + born + (changes.sex ?? 'F') + rest + checkDigit(numbered + born + rest)];
}

describe('reading a machine readable zone', () => {
  test.each(vectors.valid)('[DOC-1] reads $id', ({ lines, expect: expected }) => {
    const read = readMrz(lines, TODAY);
    expect({ format: read.format, ...fieldsOf(read) }).toMatchObject(expected);
    expect(read.fails).toEqual([]);
    expect(read.format && Object.values(read.checks)).not.toContain('fail');
    expect(read).toHaveProperty('doubtful', {});
  });

  test.each(vectors.invalid)('[DOC-1] names what fails in $id', ({ lines, fails }) => {
    expect(readMrz(lines, TODAY).fails).toEqual(fails);
  });

  test('[DOC-1] knows which digits a format has', () => {
    const checks: Record<string, string[]> = {};
    for (const { lines } of vectors.valid) {
      const read = readMrz(lines, TODAY);
      if (read.format) checks[read.format] = Object.keys(read.checks);
    }
    expect(checks).toEqual({
      TD1: ['number', 'birthDate', 'expiresOn', 'composite'],
      TD2: ['number', 'birthDate', 'expiresOn', 'composite'],
      TD3: ['number', 'birthDate', 'expiresOn', 'optional', 'composite'],
      'MRV-A': ['number', 'birthDate', 'expiresOn'],
      'MRV-B': ['number', 'birthDate', 'expiresOn'],
    });
  });

  test('[DOC-1] accepts an empty optional field with a filler or 0 as its digit, and no other', () => {
    const [first, second] = withSecondLine({ optional: '<<<<<<<<<<<<<<' }) as [string, string];
    expect(second.charAt(42)).toBe('0');
    expect(readMrz([first, second], TODAY).fails).toEqual([]);
    expect(readMrz([first, `${second.slice(0, 42)}<${second.slice(43)}`], TODAY).fails).toEqual([]);
    expect(readMrz([first, `${second.slice(0, 42)}1${second.slice(43)}`], TODAY).fails).toContain('optional');
  });

  test('[DOC-1] reads sex X, a filler as unknown, and names anything else', () => {
    expect(fieldsOf(readMrz(withSecondLine({ sex: 'X' }), TODAY)).sex).toBe('X');
    expect(fieldsOf(readMrz(withSecondLine({ sex: '<' }), TODAY)).sex).toBe('U');
    const read = readMrz(withSecondLine({ sex: '7' }), TODAY);
    expect(fieldsOf(read).sex).toBe('U');
    expect(read.fails).toEqual(['sex']);
  });

  test('[DOC-1] names a missing primary identifier and digits among letters', () => {
    const nameless = `P<UTO${'<'.repeat(39)}`;
    const digit = td3[0].replace('ANNA', 'ANN4');
    expect(readMrz([nameless, td3[1]], TODAY).fails).toEqual(['name']);
    expect(readMrz([digit, td3[1]], TODAY).fails).toEqual(['name']);
    expect(fieldsOf(readMrz([nameless, td3[1]], TODAY))).not.toHaveProperty('primary');
  });

  test('[DOC-1] reads both optional fields of TD1, and what is left of one after a long number', () => {
    const lines = ['I<UTOD231458907ABC<<<<<<<<<<<<', '7408122F1204159UTOXY9<<<<<<<<', td3[0].slice(5, 35)];
    const [one, two, three] = lines as [string, string, string];
    const composite = checkDigit(one.slice(5) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18));
    const read = readMrz([one, two + composite, three], TODAY);
    expect(fieldsOf(read)).toMatchObject({ number: 'D23145890', optional: 'ABC XY9' });
    expect(read.fails).toEqual([]);

    const long = 'I<UTOD23145890<7349<AB<<<<<<<<';
    const born = '3407127M9507122UTO<<<<<<<<<<<';
    const digit = checkDigit(long.slice(5) + born.slice(0, 7) + born.slice(8, 15) + born.slice(18));
    const other = readMrz([long, born + digit, three], TODAY);
    expect(fieldsOf(other)).toMatchObject({ number: 'D23145890734', optional: 'AB' });
    expect(other.fails).toEqual([]);
  });
});

describe('what is not vouched for', () => {
  test('[DOC-3] sets a number apart when its digit fails', () => {
    const read = readMrz(vectors.invalid[1]!.lines, TODAY);
    expect(fieldsOf(read)).not.toHaveProperty('number');
    expect(read).toMatchObject({
      doubtful: { number: 'L898902C3' },
      checks: { number: 'fail', birthDate: 'pass' },
    });
  });

  test('[DOC-3] takes no number where there is none, or where a filler stands for its digit', () => {
    const empty = readMrz(withSecondLine({ number: '<'.repeat(9) }), TODAY);
    expect(empty.fails).toEqual(['number']);
    expect(fieldsOf(empty)).not.toHaveProperty('number');

    // Each would pass if it were read as a long number that goes on in the optional field.
    const long = (number: string, rest: string) => rest + checkDigit(number + rest);
    const passport = [td3[0], `L898902C3<UTO7408122F1204159${long('L898902C3', '45').padEnd(14, '<')}00`];
    const card = (number: string, spill: string) =>
      vectors.valid[2]!.lines.with(0, `I<UTO${number}<${spill.padEnd(15, '<')}`);
    const lines = [
      passport,
      card('D2314589<', long('D2314589<', '73')),
      card('D23145890', long('D23145890', '')),
    ];
    for (const zone of lines) {
      expect(readMrz(zone, TODAY).fails, zone.join('\n')).toContain('number');
      expect(fieldsOf(readMrz(zone, TODAY))).not.toHaveProperty('number');
    }
  });

  test('[DOC-3] refuses days that do not exist although their digit is right', () => {
    for (const birth of ['740231', '741301', '740800', '7A0812', '74<<1A', '750229']) {
      const read = readMrz(withSecondLine({ birth }), TODAY);
      expect(read.fails, birth).toEqual(['birthDate']);
      expect(fieldsOf(read)).not.toHaveProperty('birthDate');
    }
    for (const expiry of ['300229', '301301', '3001<<', '<<0101', '300431']) {
      const read = readMrz(withSecondLine({ expiry }), TODAY);
      expect(read.fails, expiry).toEqual(['expiresOn']);
      expect(fieldsOf(read)).not.toHaveProperty('expiresOn');
    }
  });

  test('[DOC-3] [DOC-7] sets apart a state that is in no table', () => {
    const read = readMrz([td3[0].replace('UTO', 'QQQ'), td3[1].replace('UTO', 'D0<')], TODAY);
    expect(read.fails).toEqual(['issuer', 'nationality']);
    expect(read).toMatchObject({ doubtful: { issuer: 'QQQ', nationality: 'D0<' } });
    expect(fieldsOf(read)).not.toHaveProperty('issuer');
    expect(fieldsOf(read)).not.toHaveProperty('nationality');
  });

  test('[DOC-3] finds any one changed character of a checked field, unless the digit coincides', () => {
    const value = (char: string) => Number.parseInt(char === '<' ? '0' : char, 36);
    const checked: Record<string, [line: number, from: number, to: number][]> = {
      TD3: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 44],
      ],
      TD2: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 36],
      ],
      TD1: [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 30],
      ],
      'MRV-A': [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 28],
      ],
      'MRV-B': [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 28],
      ],
    };
    let found = 0;
    for (const { lines } of vectors.valid) {
      const slots = checked[readMrz(lines, TODAY).format ?? '']!;
      for (const [line, from, to] of slots) {
        for (let at = from; at < to; at++) {
          for (const char of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<') {
            const was = lines[line]!.charAt(at);
            if (value(char) % 10 === value(was) % 10) continue;
            const changed = lines.with(line, lines[line]!.slice(0, at) + char + lines[line]!.slice(at + 1));
            expect(readMrz(changed, TODAY).fails, changed.join('\n')).not.toEqual([]);
            found++;
          }
        }
      }
    }
    expect(found).toBeGreaterThan(10_000);
  });
});

describe('centuries', () => {
  const birth = (field: string, today: string) =>
    fieldsOf(readMrz(withSecondLine({ birth: field }), today)).birthDate;
  const expiry = (field: string, today: string) =>
    fieldsOf(readMrz(withSecondLine({ expiry: field }), today)).expiresOn;

  test('[DOC-4] puts no birth into the future', () => {
    expect(birth('260701', '2026-07-01')).toBe('2026-07-01');
    expect(birth('260702', '2026-07-01')).toBe('1926-07-02');
    expect(birth('26<<<<', '2026-07-01')).toBe('2026');
    expect(birth('2608<<', '2026-07-01')).toBe('1926-08');
    expect(birth('27<<<<', '2026-07-01')).toBe('1927');
    expect(birth('000229', '2026-07-01')).toBe('2000-02-29');
  });

  test('[DOC-4] leaves unknown parts of a birth date unknown, all of it too', () => {
    expect(birth('85<<<<', TODAY)).toBe('1985');
    expect(birth('8501<<', TODAY)).toBe('1985-01');
    const read = readMrz(withSecondLine({ birth: '<<<<<<' }), TODAY);
    expect(read.fails).toEqual([]);
    expect(fieldsOf(read)).not.toHaveProperty('birthDate');
  });

  test('[DOC-4] takes the latest expiry not more than 50 years ahead', () => {
    expect(expiry('760701', '2026-07-01')).toBe('2076-07-01');
    expect(expiry('760702', '2026-07-01')).toBe('1976-07-02');
    expect(expiry('060701', '2026-07-01')).toBe('2006-07-01');
    expect(expiry('120415', '2070-01-01')).toBe('2112-04-15');
    expect(expiry('991231', '2001-01-01')).toBe('1999-12-31');
    expect(readMrz(withSecondLine({ expiry: '<<<<<<' }), TODAY).fails).toEqual([]);
  });
});

describe('any input', () => {
  const mrzLine = (width: number) =>
    fc.string({
      unit: fc.constantFrom(...Array.from('ABCPVIUTO0123456789<<<<')),
      minLength: width,
      maxLength: width,
    });
  const zones = fc.oneof(
    fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
    fc.array(mrzLine(44), { minLength: 2, maxLength: 2 }),
    fc.array(mrzLine(36), { minLength: 2, maxLength: 2 }),
    fc.array(mrzLine(30), { minLength: 3, maxLength: 3 }),
  );

  test('[DOC-2] never makes the reader throw', () => {
    fc.assert(
      fc.property(zones, fc.oneof(fc.constant(TODAY), fc.string()), (lines, today) => {
        const read = readMrz(lines, today);
        expect(read.fails.includes('layout')).toBe(read.format === undefined);
      }),
      { numRuns: 2000 },
    );
    for (const odd of [undefined, null, 7, [], [undefined], [null, 3], {}, [''], ['', '']])
      expect(readMrz(odd as never, TODAY)).toEqual({ format: undefined, fails: ['layout'] });
  });

  test('[DOC-2] has no layout for lines that begin with a digit or hold other characters', () => {
    expect(readMrz([`1${td3[0].slice(1)}`, td3[1]], TODAY).fails).toEqual(['layout']);
    expect(readMrz([td3[0].replace('ANNA', 'ANÑA'), td3[1]], TODAY).fails).toEqual(['layout']);
    expect(readMrz([...td3, td3[1]], TODAY).fails).toEqual(['layout']);
    expect(readMrz([`${td3[0]}<`, td3[1].slice(1)], TODAY).fails).toEqual(['layout']);
  });
});
