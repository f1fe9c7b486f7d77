import { expect, test } from 'vitest';
import { matching, type Entry } from './entries.ts';

const entry = (kind: Entry['kind'], name: string, note = ''): Entry => ({
  ...{ key: `${kind} ${name}`, kind, name, note },
  href: '/',
});
const ENTRIES = [
  entry('page', 'Departures'),
  entry('site', 'Beirut port', 'Embarkation, sea'),
  entry('site', 'Aéroport de Beyrouth'),
  entry('departure', 'MU12', 'Beirut port – Larnaca'),
];
const found = (text: string) => matching(ENTRIES, text).map(({ name }) => name);

test('each word asked for begins a word of the name or the note', () => {
  expect(found('dep')).toEqual(['Departures']);
  expect(found('beir')).toEqual(['Beirut port', 'MU12']);
  expect(found('port lar')).toEqual(['MU12']);
  expect(found('ort')).toEqual([]);
});

test('accents and case do not matter', () => {
  expect(found('AERO')).toEqual(['Aéroport de Beyrouth']);
});

test('nothing typed finds nothing, and no kind crowds out the others', () => {
  expect(found('  ')).toEqual([]);
  const many = Array.from({ length: 20 }, (_, index) => entry('person', `Haddad ${index}`));
  expect(matching([...many, entry('page', 'Haddad')], 'haddad')).toHaveLength(9);
});
