import { expect } from 'vitest';
import { cast, type CastMember } from './cast.ts';
import type { ManifestRead } from './read-manifest.ts';

/** Exactly the rows of the twelve who are listed, whoever of two got the last seat: no one held, and the one who did not come. */
export function expectTwelve({ rows }: ManifestRead, lastSeat: CastMember): void {
  const column = (name: string) => rows.map((row) => row[name]);
  const nameOf = (row: (typeof rows)[number]) =>
    `${row['surname']} ${row['givenNames']}`.trim().toUpperCase();
  const { mariam, elie, lea, karim, omar, fatima, luc, anne } = cast;
  const seen = [cast.joseph, mariam, elie, lea, karim, omar, fatima, luc, anne, lastSeat];
  const named = [...seen.map(({ shown }) => shown.toUpperCase()), 'MANSOUR RANIA', ''];
  expect(rows.map(nameOf).sort()).toEqual(named.sort());
  const parties = { Haddad: 5, Mansour: 4, Tremblay: 3 };
  const byParty = Object.entries(parties).flatMap(([label, count]) => Array<string>(count).fill(label));
  expect(column('party')).toEqual(byParty);
  expect(column('sequence')).toEqual(rows.map((_, index) => String(index + 1)));
  expect(column('seating').sort()).toEqual(['lap', ...Array<string>(11).fill('seat')]);

  const rowOf = (shown: string) => rows.find((row) => nameOf(row) === shown.toUpperCase())!;
  expect(rowOf(elie.shown)).toMatchObject({ lapOfSequence: rowOf('HADDAD Joseph')['sequence'] });
  const passport = { nationality: 'CAN', documentNumber: 'GA302922', entitlement: 'citizen' };
  expect(rowOf('HADDAD Joseph')).toMatchObject(passport);
  const lost = { documentType: 'none-lost', documentNumber: '', birthDate: '1961-05' };
  expect(rowOf(omar.shown)).toMatchObject(lost);
  expect(rowOf('FATIMA')).toMatchObject({ originalName: 'فاطمة', givenNames: '' });
  expect(rowOf('')).toMatchObject({ documentType: 'none-never-held', seating: 'seat' });
  const [source, ...otherSources] = new Set(column('manifest'));
  expect(source).toMatch(/^Muster Air MU12 version=3; count=12; sha256=[0-9a-f]{64}$/);
  expect(otherSources).toEqual([]);
}
