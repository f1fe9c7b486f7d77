import { expect, test } from 'vitest';
import type { Place } from '#lib/places/place.ts';
import { asKind, emptySite, openSite, siteAt, usualKind } from './site-draft.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const beirut: Place = {
  kind: 'seaport',
  code: 'LBBEY',
  name: { en: 'Beirut', fr: 'Beyrouth' },
  country: 'LBN',
  position: [35.519, 33.901],
  timeZone: 'Asia/Beirut',
};

test('a known place fills in everything but what those on the spot know better', () => {
  const draft = siteAt(beirut, { name: 'Port of Beirut', kind: 'embarkation-sea' });
  expect(openSite(draft, ID)).toEqual({
    command: {
      type: 'OpenSite',
      siteId: ID,
      name: 'Port of Beirut',
      kind: 'embarkation-sea',
      position: [35.519, 33.901],
      timeZone: 'Asia/Beirut',
      capacity: 800,
      country: 'LBN',
      code: 'LBBEY',
    },
  });
});

test('what a place is used for follows from what it is and where', () => {
  expect(usualKind(beirut, false)).toBe('embarkation-sea');
  expect(usualKind({ ...beirut, kind: 'airport' }, false)).toBe('embarkation-air');
  expect(usualKind(beirut, true)).toBe('safe-haven');
  expect(usualKind({ ...beirut, country: 'CAN' }, true)).toBe('port-of-entry');
});

test('another kind brings its usual capacity, unless one was typed', () => {
  expect(asKind(emptySite('assembly-point'), 'safe-haven')).toMatchObject({ capacity: '2000' });
  const typed = { ...emptySite('assembly-point'), capacity: '640' };
  expect(asKind(typed, 'safe-haven')).toMatchObject({ kind: 'safe-haven', capacity: '640' });
});

test('says which fields are not right, and takes a comma for a point', () => {
  expect(openSite(emptySite(), ID)).toEqual({ wrong: new Set(['name', 'position']) });
  const typed = { ...emptySite(), name: 'A', longitude: '−35,5', latitude: '33.9' };
  expect(openSite(typed, ID)).toMatchObject({ command: { position: [-35.5, 33.9] } });
});
