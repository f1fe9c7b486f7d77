import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import { expect, test } from 'vitest';
import { siteHere } from './site-here.ts';

const site = (siteId: string, country: string) => ({ siteId, country }) as unknown as SiteView;
const SITES = [site('adana', 'TUR'), site('beirut', 'LBN'), site('larnaca', 'CYP')];
const AROUND = { sites: SITES, ofPage: undefined, roles: [], last: undefined, country: 'LBN' };
const held = (...siteIds: string[]) =>
  [{ role: 'screening', siteIds }] as unknown as Parameters<typeof siteHere>[0]['roles'];

test('the site of the page comes before all others', () => {
  expect(siteHere({ ...AROUND, ofPage: 'larnaca', roles: held('beirut'), last: 'adana' })?.siteId).toBe(
    'larnaca',
  );
});

test('then the officer’s own, the one where they were last if they have several', () => {
  expect(siteHere({ ...AROUND, roles: held('larnaca'), last: 'adana' })?.siteId).toBe('larnaca');
  expect(siteHere({ ...AROUND, roles: held('adana', 'beirut'), last: 'beirut' })?.siteId).toBe('beirut');
});

test('then the last, then one in the country of the emergency, never just the first by name', () => {
  expect(siteHere({ ...AROUND, last: 'larnaca' })?.siteId).toBe('larnaca');
  expect(siteHere(AROUND)?.siteId).toBe('beirut');
  expect(siteHere({ ...AROUND, country: 'EGY' })?.siteId).toBe('adana');
  expect(siteHere({ ...AROUND, sites: [] })).toBeUndefined();
});
