const SIZES = [
  { lineCount: 3, width: 30 },
  { lineCount: 2, width: 36 },
  { lineCount: 2, width: 44 },
] as const;

const MRZ_LINE = /^[A-Z0-9<]+$/;

/**
 * The lines of a machine readable zone in a paste or in what a keyboard-wedge scanner typed; whatever stands
 * before and after them is left out. Undefined if there is none.
 */
export function mrzLinesFrom(text: string): string[] | undefined {
  const rows = text
    .split(/[\r\n\u2028\u2029]+/)
    .map(tidyLine)
    .filter((row) => row !== '');
  return zoneWithin(rows) ?? zoneOf(rows.join(''));
}

/** Capitals without spaces or control characters; quotation marks that word processors make of `<<` are undone. */
export function tidyLine(line: string): string {
  return line
    .replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replaceAll('«', '<<')
    .replaceAll(/[‹＜]/g, '<')
    .replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** A letter comes first, and nothing but letters, digits and fillers follows. */
export function isMrzText(lines: readonly string[]): boolean {
  return /^[A-Z]/.test(lines[0] ?? '') && lines.every((line) => MRZ_LINE.test(line));
}

function zoneWithin(rows: readonly string[]): string[] | undefined {
  for (const { lineCount, width } of SIZES) {
    for (let at = 0; at + lineCount <= rows.length; at++) {
      const zone = rows.slice(at, at + lineCount);
      if (zone.every((row) => row.length === width) && isMrzText(zone)) return zone;
    }
  }
  return undefined;
}

function zoneOf(burst: string): string[] | undefined {
  const size = SIZES.find(({ lineCount, width }) => lineCount * width === burst.length);
  if (!size) return undefined;
  const zone = Array.from({ length: size.lineCount }, (_, at) =>
    burst.slice(at * size.width, (at + 1) * size.width),
  );
  return isMrzText(zone) ? zone : undefined;
}
