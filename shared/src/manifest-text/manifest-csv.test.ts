import { expect, test } from 'vitest';
import {
  canonicalRows,
  MANIFEST_COLUMNS,
  manifestHash,
  type ManifestRow,
} from '../emergency/manifest/canonical-rows.ts';
import type { Evacuee } from '../emergency/evacuee/evacuee.ts';
import { anEvacuee, departureId, partyId } from '../testing/put-records.ts';
import { DocumentId } from '../vocabulary/ids.ts';
import { manifestCsv, unarmed, type ManifestHeading } from './manifest-csv.ts';

/** RFC 4180: each record ends in CRLF; a quoted cell may hold commas, line ends and doubled quotes. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(cells);
    cells = [];
  }
  return records;
}

const documentId = DocumentId.parse('00000000-0000-4000-8000-0000000000dd');
const named = (n: number, primary: string, said: Partial<Evacuee> = {}) =>
  anEvacuee(n, { name: { primary, secondary: 'Ana' }, ...said });
const people = [
  named(1, 'Haddad, the "elder"'),
  named(2, '=HYPERLINK("http://x","y")'),
  named(3, '  +1 613 555 0100', { documents: [{ documentId, type: 'passport', number: '-0012' }] }),
  named(4, '＝1+1', { partyId: partyId(1) }),
  named(5, "O'Neill"),
  anEvacuee(6, { name: { original: { text: 'ليلى، حداد', language: 'ar' } } }),
  anEvacuee(7, { name: { primary: '王', secondary: '芳' } }),
  anEvacuee(8),
];
const rows = canonicalRows(people, { [partyId(1)]: '@family' }, departureId(1));
const heading: ManifestHeading = {
  departure: 'CFC3107',
  version: 3,
  count: rows.length,
  sha256: manifestHash(rows),
  drill: false,
};
const cellsOf = (row: ManifestRow) => MANIFEST_COLUMNS.map((column) => unarmed(String(row[column])));

test('[CSV-1] reads back to the rows of the version, byte order mark and CRLF included', () => {
  const csv = manifestCsv(rows, heading);
  expect(csv.startsWith('\uFEFFsequence,evacueeId,surname,givenNames,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const [header, ...records] = readCsv(csv.slice(1));
  expect(header).toEqual([...MANIFEST_COLUMNS, 'manifest']);
  expect(records.map((cells) => cells.slice(0, -1))).toEqual(rows.map(cellsOf));
});

test('[CSV-2] no cell begins what a spreadsheet would run', () => {
  const [, ...records] = readCsv(manifestCsv(rows, heading).slice(1));
  const cells = records.flat();
  for (const cell of cells) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
  for (const armed of [`'=HYPERLINK("http://x","y")`, `'  +1 613 555 0100`, `'-0012`, `'＝1+1`, `'@family`]) {
    expect(cells).toContain(armed);
  }
  expect(cells).toContain("O'Neill");
});

test.each(['=1', ' +1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '\t1', '\r1', '\u200B=1', '\uFEFF=1'])(
  '[CSV-2] disarms %j',
  (text) => {
    expect(unarmed(text)).toBe(`'${text}`);
  },
);

test.each(['', 'Al-Amin', '5–7', 'ليلى', "'Abd", '1984-07-01'])('[CSV-2] leaves %j as it is', (text) => {
  expect(unarmed(text)).toBe(text);
});

test('[CSV-3] a drill says so first on every line', () => {
  const records = readCsv(manifestCsv(rows, { ...heading, drill: true }).slice(1));
  expect(records).toHaveLength(rows.length + 1);
  for (const [first] of records) expect(first).toBe('DRILL');
  expect(records[1]?.slice(1, -1)).toEqual(cellsOf(rows[0]!));
  expect(manifestCsv(rows, heading)).not.toContain('DRILL');
});

test('[CSV-4] every line names the version it was cut from', () => {
  const [, ...records] = readCsv(manifestCsv(rows, heading).slice(1));
  for (const cells of records) {
    expect(cells.at(-1)).toBe(`CFC3107 version=3; count=8; sha256=${heading.sha256}`);
  }
});

test('[CSV-1] a version of nobody is a heading alone', () => {
  expect(readCsv(manifestCsv([], { ...heading, count: 0 }).slice(1))).toEqual([
    [...MANIFEST_COLUMNS, 'manifest'],
  ]);
});
