import { beforeEach, expect, test } from 'vitest';
import { OfficerId } from '@muster/shared/vocabulary/ids.ts';
import { emptySite } from '#lib/sites/site-draft.ts';
import { isDraftKept } from './draft.ts';
import { suggestPassphrase } from './passphrase.ts';
import { Wizard } from './wizard.svelte.ts';

const me = {
  officerId: OfficerId.parse('00000000-0000-4000-8000-000000000001'),
  name: 'Nour',
  administrator: true,
  founder: true,
};
const PORT = '00000000-0000-4000-8000-000000000011';
const whats = (made: Wizard) => made.missing.map(({ what }) => what);

function filled(): Wizard {
  const made = new Wizard(me);
  Object.assign(made.draft, { name: 'Cedar', country: 'LBN' });
  const site = { ...emptySite('embarkation-sea'), name: 'Port', longitude: '35.5', latitude: '33.9' };
  made.draft.sites.push({ ...site, siteId: PORT, timeZone: 'Asia/Beirut' });
  return made;
}

beforeEach(() => localStorage.clear());

test('a new draft lacks a name, a country and a site; with them nothing is missing', () => {
  expect(whats(new Wizard(me))).toEqual(['name', 'country', 'site']);
  const made = filled();
  expect(made.missing).toEqual([]);
  expect(made.zone).toBe('Asia/Beirut');
});

test('a haven alone is no place to embark from', () => {
  const made = filled();
  made.draft.sites[0]!.kind = 'safe-haven';
  expect(whats(made)).toEqual(['site']);
  expect(made.sitesFor(true)).toHaveLength(1);
});

test('what was entered is there again later, with the same ids, but without passphrases', () => {
  const made = filled();
  made.addOfficer('Ada', 'reception');
  const [officer] = made.draft.officers;
  const before = made.passphrases.get(officer!.officerId)!;
  expect(isDraftKept(me.officerId)).toBe(false);
  made.save();
  expect(localStorage.getItem(`muster.wizard.${me.officerId}`)).not.toContain(before);
  expect(isDraftKept(me.officerId)).toBe(true);
  const again = new Wizard(me);
  expect(again.draft).toEqual(made.draft);
  expect(again.hasNewPassphrases).toBe(true);
  expect(again.passphrases.get(officer!.officerId)).not.toBe(before);
  expect(again.missing).toEqual([]);
});

test('a draft that is damaged, or of another version, is not taken up', () => {
  for (const kept of ['{', 'null', '{"version":0,"name":"Old"}']) {
    localStorage.setItem(`muster.wizard.${me.officerId}`, kept);
    expect(new Wizard(me).draft.name).toBe('');
  }
});

test('with the first role of someone else the founder is offered their own, once', () => {
  const made = filled();
  made.addOfficer('Ada', 'reception');
  expect(made.holds(me.officerId, 'lead')).toBe(true);
  expect(made.holds(me.officerId, 'authority')).toBe(true);
  for (const role of ['lead', 'authority'] as const) made.endGrant({ officerId: me.officerId, role });
  made.addOfficer('Ben', 'screening');
  expect(made.holds(me.officerId, 'lead')).toBe(false);
});

test('whoever is removed takes their roles along', () => {
  const made = filled();
  made.addOfficer('Ada', 'reception');
  made.removeOfficer(made.draft.officers[0]!.officerId);
  expect(made.draft.grants.every(({ officerId }) => officerId === me.officerId)).toBe(true);
});

test('officers need names of their own and a passphrase that is long enough', () => {
  const made = filled();
  made.addOfficer('Ada', '');
  made.addOfficer('Ada', '');
  expect(whats(made)).toEqual(['officer-twice']);
  made.draft.officers[1]!.name = ' ';
  expect(whats(made)).toEqual(['officer-name']);
  made.draft.officers[1]!.name = 'Ben';
  made.setPassphrase(made.draft.officers[1]!.officerId, 'too short');
  expect(made.missing).toEqual([{ step: 'officers', what: 'passphrase', about: 'Ben' }]);
});

test('a role that is worked at sites needs one', () => {
  const made = filled();
  made.addOfficer('Ada', 'reception');
  made.grant({ ...made.draft.grants[0]!, siteIds: [] });
  expect(whats(made)).toEqual(['role-sites']);
});

test('a standing order needs a number, an entitlement and times in order', () => {
  const made = filled();
  Object.assign(made.draft.order, {
    isWanted: true,
    number: '0',
    entitlements: [],
    from: '2026-10-14 15:00',
  });
  made.draft.order.to = '2026-10-14 15:00';
  expect(whats(made)).toEqual(['order-number', 'order-entitlements', 'order-times']);
});

test('a suggested passphrase is four words that can be said, each time others', () => {
  expect(suggestPassphrase()).toMatch(/^([bdfghklmnprstvwz][aeou]){2}[bdfghklmnprstvwz](-\w{5}){3}$/);
  expect(suggestPassphrase()).not.toBe(suggestPassphrase());
  expect(suggestPassphrase((bytes) => bytes.fill(255))).toBe('zuzuz-zuzuz-zuzuz-zuzuz');
});
