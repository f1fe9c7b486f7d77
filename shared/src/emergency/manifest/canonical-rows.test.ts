import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { anEvacuee, departureId, evacueeId, partyId, siteId } from '../../testing/put-records.ts';
import { DocumentId } from '../../vocabulary/ids.ts';
import type { Evacuee, Passage } from '../evacuee/evacuee.ts';
import { canonicalRows, MANIFEST_COLUMNS, manifestHash, ManifestRow } from './canonical-rows.ts';

const flight = departureId(1);
const documentId = DocumentId.parse('00000000-0000-4000-8000-0000000000dd');
const place = (more: Partial<Passage> = {}): { passages: Passage[]; departureId: typeof flight } => ({
  departureId: flight,
  passages: [
    {
      departureId: flight,
      fromSiteId: siteId(1),
      toSiteId: siteId(2),
      seating: 'seat',
      status: 'assigned',
      ...more,
    },
  ],
});
const listed = (n: number, said: Partial<Evacuee> = {}) => anEvacuee(n, { ...place(), ...said });
const labels = { [partyId(1)]: 'Haddad', [partyId(2)]: 'Azar' };

test('[MAN-8] a row holds what the person, their best document and their party say', () => {
  const [row] = canonicalRows(
    [
      listed(1, {
        name: {
          primary: 'Haddad',
          secondary: 'Leïla Rima',
          original: { text: 'ليلى ريما حداد', language: 'ar' },
        },
        travelsAs: 'LBN',
        nationalities: ['CAN', 'LBN'],
        sex: 'F',
        birthDate: '1984-07',
        partyId: partyId(1),
        documents: [
          { documentId, type: 'none-lost' },
          { documentId, type: 'passport', number: 'RL0123456', issuer: 'LBN', expiresOn: '2029-01-31' },
        ],
        needs: ['WCHR', 'SV-VA', 'SC-SC', 'MAAS'],
        baggage: 0,
      }),
    ],
    labels,
    flight,
  );
  expect(row).toEqual({
    sequence: 1,
    evacueeId: evacueeId(1),
    surname: 'Haddad',
    givenNames: 'Leïla Rima',
    originalName: 'ليلى ريما حداد',
    nationality: 'LBN',
    sex: 'F',
    birthDate: '1984-07',
    age: '',
    documentType: 'passport',
    documentNumber: 'RL0123456',
    documentIssuer: 'LBN',
    documentExpiresOn: '2029-01-31',
    entitlement: 'citizen',
    seating: 'seat',
    lapOfSequence: '',
    party: 'Haddad',
    services: 'WCHR MAAS',
    baggage: '0',
  });
  expect(Object.keys(row!)).toEqual(MANIFEST_COLUMNS);
});

test('[MAN-8] what is missing is empty and stops nothing; without a birth date the age says what is known', () => {
  const rows = canonicalRows(
    [
      listed(1, {
        nameAbsent: 'unconscious',
        ageBand: 'unknown',
        documents: [{ documentId, type: 'none-lost' }],
      }),
      listed(2, { name: { primary: 'B' }, ageEstimate: { from: 5, to: 7 } }),
      listed(3, { name: { primary: 'C' }, ageEstimate: { from: 40, to: 40 }, ageStated: 'adult' }),
      listed(4, { name: { primary: 'D' }, ageStated: 'unsure', partyId: partyId(9) }),
    ],
    labels,
    flight,
  );
  const byId = new Map(rows.map((row) => [row.evacueeId, row]));
  expect(byId.get(evacueeId(1))).toMatchObject({
    surname: '',
    givenNames: '',
    age: '',
    birthDate: '',
    sex: '',
  });
  expect(byId.get(evacueeId(1))).toMatchObject({
    documentType: 'none-lost',
    documentNumber: '',
    baggage: '',
  });
  expect([2, 3, 4].map((n) => byId.get(evacueeId(n))?.age)).toEqual(['5–7', '40', 'unsure']);
  expect(byId.get(evacueeId(4))?.party).toBe('');
  for (const row of rows) expect(() => ManifestRow.parse(row)).not.toThrow();
});

test('[MAN-7] parties together by label, adults before children; then people without a party, by name', () => {
  const people = [
    listed(1, { name: { primary: 'Zayn' } }),
    listed(2, { name: { primary: 'Ammar' } }),
    listed(3, { partyId: partyId(1), minor: true }),
    listed(4, { partyId: partyId(1) }),
    listed(5, { partyId: partyId(2) }),
    listed(6, { partyId: partyId(1) }),
  ];
  const order = (passengers: Evacuee[]) =>
    canonicalRows(passengers, labels, flight).map((row) => row.evacueeId);
  const expected = [5, 4, 6, 3, 2, 1].map((n) => evacueeId(n));
  expect(order(people)).toEqual(expected);
  expect(order(people.toReversed())).toEqual(expected);
});

test('[MAN-7] parties of one label stay apart', () => {
  const same = { [partyId(1)]: 'Haddad', [partyId(2)]: 'Haddad' };
  const people = [1, 2, 3, 4].map((n) => listed(n, { partyId: partyId(1 + (n % 2)) }));
  expect(canonicalRows(people, same, flight).map((row) => row.evacueeId)).toEqual(
    [2, 4, 1, 3].map(evacueeId),
  );
});

test('[MAN-8] an infant on a lap names the sequence number of the adult', () => {
  const lap = place({ seating: 'lap', lapOf: evacueeId(2) });
  const people = [
    listed(1, { ...lap, minor: true, name: { primary: 'A' } }),
    listed(2, { name: { primary: 'B' } }),
  ];
  expect(canonicalRows(people, labels, flight)).toMatchObject([
    { evacueeId: evacueeId(1), seating: 'lap', lapOfSequence: '2' },
    { evacueeId: evacueeId(2), seating: 'seat', lapOfSequence: '' },
  ]);
});

test('[MAN-9] the hash is SHA-256 of the rows as JSON, whatever the order in which keys were set', () => {
  const rows = canonicalRows(
    [listed(1, { name: { original: { text: 'ليلى', language: 'ar' } } })],
    labels,
    flight,
  );
  const reference = createHash('sha256').update(JSON.stringify(rows), 'utf8').digest('hex');
  expect(manifestHash(rows)).toBe(reference);
  const shuffled = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()) as ManifestRow);
  expect(manifestHash(shuffled)).toBe(reference);
  expect(manifestHash(rows.map((row) => ({ ...row, baggage: '1' })))).not.toBe(reference);
});

test('[MAN-9] the hash of a known list never changes under one form', () => {
  const rows = canonicalRows([listed(1, { name: { primary: 'Haddad' } }), listed(2)], labels, flight);
  expect(manifestHash(rows)).toBe('2dbee8f77acb6c0adfe7e36fcdb7687abc19c7c3aba8ef635ff68e2c219b12c7');
});
