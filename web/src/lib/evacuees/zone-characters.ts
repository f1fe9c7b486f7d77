import { layoutOf, type Slot } from '@muster/shared/documents/mrz-layouts.ts';
import type { MrzCheck, MrzRead } from '@muster/shared/documents/mrz.ts';

/** A stretch of one line; with `check` it is a check digit, which stands alone. */
export interface ZonePiece {
  readonly text: string;
  readonly check?: MrzCheck;
}

type Digits = ReadonlyMap<string, MrzCheck>;

/** Each line of a zone cut at its check digits, so that these can be boxed where they stand. */
export function zonePieces(lines: readonly string[]): ZonePiece[][] {
  const digits = digitsOf(lines);
  return lines.map((line, at) => piecesOf(line, at, digits));
}

/** The digit that stands for a check, as printed. */
export function digitOf(lines: readonly string[], check: MrzCheck): string | undefined {
  return zonePieces(lines)
    .flat()
    .find((piece) => piece.check === check)?.text;
}

/** The field that a wrong digit is about, for those checks that failed. */
export function failedDigits(zone: Extract<MrzRead, { readonly fields: object }>): MrzCheck[] {
  return (Object.keys(zone.checks) as MrzCheck[]).filter((check) => zone.checks[check] === 'fail');
}

function digitsOf(lines: readonly string[]): Digits {
  const layout = layoutOf(lines);
  if (!layout) return new Map();
  const after = ([line, , to]: Slot) => `${line} ${to}`;
  const [optional] = layout.optional;
  return new Map<string, MrzCheck>([
    [after(layout.number), 'number'],
    [after(layout.birthDate), 'birthDate'],
    [after(layout.expiresOn), 'expiresOn'],
    ...(layout.optionalHasDigit && optional ? ([[after(optional), 'optional']] as const) : []),
    ...(layout.composite ? ([[`1 ${layout.width - 1}`, 'composite']] as const) : []),
  ]);
}

function piecesOf(line: string, at: number, digits: Digits): ZonePiece[] {
  const pieces: ZonePiece[] = [];
  let from = 0;
  for (let position = 0; position < line.length; position++) {
    const check = digits.get(`${at} ${position}`);
    if (!check) continue;
    if (position > from) pieces.push({ text: line.slice(from, position) });
    pieces.push({ text: line.charAt(position), check });
    from = position + 1;
  }
  return from < line.length ? [...pieces, { text: line.slice(from) }] : pieces;
}
