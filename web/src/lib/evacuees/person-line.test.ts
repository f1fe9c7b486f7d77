import { EvacueeId, SiteId } from '@muster/shared/vocabulary/ids.ts';
import { expect, test } from 'vitest';
import { en } from '#lib/words/en/dictionary.ts';
import { personLine } from './person-line.ts';

const record = {
  evacueeId: EvacueeId.parse(crypto.randomUUID()),
  siteId: SiteId.parse(crypto.randomUUID()),
};

test('a name that this reader may not see is not called one that was not given', () => {
  expect(personLine(en, record)).toBe('Name not shown to your role');
  expect(personLine(en, { ...record, ageBand: 'unknown' })).toBe('Name not given');
  expect(personLine(en, {})).toBe('Name not given');
});

test('a name that is known, or a reason for there being none, stands before either', () => {
  expect(personLine(en, { ...record, name: { primary: 'Haddad', secondary: 'Nour' } })).toContain('Nour');
  expect(personLine(en, { ...record, nameAbsent: 'newborn' })).toBe(en.evacuees.nameAbsentChoices.newborn);
});
