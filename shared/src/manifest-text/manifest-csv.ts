import { MANIFEST_COLUMNS, type ManifestRow } from '../emergency/manifest/canonical-rows.ts';

/** Which list the rows were cut from. */
export interface ManifestHeading {
  /** What people call the departure: carrier and number. */
  readonly departure: string;
  readonly version: number;
  readonly count: number;
  readonly sha256: string;
  readonly drill: boolean;
}

/** Without it a spreadsheet reads UTF-8 as its own code page. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * The rows as RFC 4180 text for spreadsheets: a plain table of one line a person. The last column names the version
 * on every line, so that a copied line still says where it is from; in a drill the first column says so. Rules CSV-1 to CSV-4.
 */
export function manifestCsv(rows: readonly ManifestRow[], heading: ManifestHeading): string {
  const drill = heading.drill ? ['DRILL'] : [];
  const source = `${heading.departure} ${versionLine(heading)}`;
  const lines = [
    [...drill, ...MANIFEST_COLUMNS, 'manifest'],
    ...rows.map((row) => [...drill, ...MANIFEST_COLUMNS.map((column) => String(row[column])), source]),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => cells.map(csvCell).join(',') + LINE_END).join('');
}

/** The version as it stands on every format of a manifest. */
export function versionLine({
  version,
  count,
  sha256,
}: Omit<ManifestHeading, 'departure' | 'drill'>): string {
  return `version=${String(version)}; count=${String(count)}; sha256=${sha256}`;
}

/** What a spreadsheet would run as a formula, also behind blanks or signs that cannot be seen. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

/** An apostrophe in front makes a spreadsheet show the text instead of running it. */
export function unarmed(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
  const safe = unarmed(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
