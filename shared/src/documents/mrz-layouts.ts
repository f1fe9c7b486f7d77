export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B';

/** Line, first position and the position after the last, all from 0. A field's digit stands right after it. */
export type Slot = readonly [line: number, from: number, to: number];

/** Where the fields stand: Doc 9303 parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (visas). */
export interface MrzLayout {
  readonly format: MrzFormat;
  readonly lineCount: number;
  readonly width: number;
  readonly issuer: Slot;
  readonly number: Slot;
  /** A number of more than nine characters goes on in the optional field. */
  readonly longNumbers: boolean;
  readonly name: Slot;
  readonly nationality: Slot;
  readonly birthDate: Slot;
  readonly sex: Slot;
  readonly expiresOn: Slot;
  readonly optional: readonly Slot[];
  readonly optionalHasDigit: boolean;
  /** What the composite digit covers; it is the last character of the second line. Visas have none. */
  readonly composite?: readonly Slot[];
}

const TWO_LINES = {
  lineCount: 2,
  issuer: [0, 2, 5],
  number: [1, 0, 9],
  nationality: [1, 10, 13],
  birthDate: [1, 13, 19],
  sex: [1, 20, 21],
  expiresOn: [1, 21, 27],
} as const;
const WIDE = { ...TWO_LINES, width: 44, name: [0, 5, 44] } as const;
const NARROW = { ...TWO_LINES, width: 36, name: [0, 5, 36] } as const;

const TD1: MrzLayout = {
  format: 'TD1',
  lineCount: 3,
  width: 30,
  issuer: [0, 2, 5],
  number: [0, 5, 14],
  longNumbers: true,
  name: [2, 0, 30],
  nationality: [1, 15, 18],
  birthDate: [1, 0, 6],
  sex: [1, 7, 8],
  expiresOn: [1, 8, 14],
  optional: [
    [0, 15, 30],
    [1, 18, 29],
  ],
  optionalHasDigit: false,
  composite: [
    [0, 5, 30],
    [1, 0, 7],
    [1, 8, 15],
    [1, 18, 29],
  ],
};

const TD2: MrzLayout = {
  ...NARROW,
  format: 'TD2',
  longNumbers: true,
  optional: [[1, 28, 35]],
  optionalHasDigit: false,
  composite: [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, 35],
  ],
};

const TD3: MrzLayout = {
  ...WIDE,
  format: 'TD3',
  longNumbers: false,
  optional: [[1, 28, 42]],
  optionalHasDigit: true,
  composite: [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, 43],
  ],
};

const MRV_A: MrzLayout = {
  ...WIDE,
  format: 'MRV-A',
  longNumbers: false,
  optional: [[1, 28, 44]],
  optionalHasDigit: false,
};

const MRV_B: MrzLayout = {
  ...NARROW,
  format: 'MRV-B',
  longNumbers: false,
  optional: [[1, 28, 36]],
  optionalHasDigit: false,
};

const VISA_FIRST = [MRV_A, MRV_B, TD1, TD2, TD3];

/** The layout that lines of this count and width have; V as first letter marks a visa. */
export function layoutOf(lines: readonly string[]): MrzLayout | undefined {
  const isVisa = lines[0]?.startsWith('V') ?? false;
  return VISA_FIRST.find(
    ({ format, lineCount, width }) =>
      lines.length === lineCount &&
      lines.every((line) => line.length === width) &&
      (lineCount === 3 || format.startsWith('MRV') === isVisa),
  );
}

export function take(lines: readonly string[], [line, from, to]: Slot): string {
  return lines[line]?.slice(from, to) ?? '';
}

export function digitAfter(lines: readonly string[], [line, , to]: Slot): string {
  return lines[line]?.charAt(to) ?? '';
}
