import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import { partyPriority, priorityOf } from '../priority.ts';
import { SetCategories } from './set-categories.ts';
import { SETTINGS } from './settings.ts';

const officer = '00000000-0000-4000-8000-00000000f002';
const set = { type: 'SetCategories', majors: { 'allied-national': 'I', citizen: 'II' } } as const;

test('[CAT-1] the order of places is that of the emergency, and the usual one where it says nothing', () => {
  const { story } = given().when(set);
  const majors = story.state.settings.get(SETTINGS)?.majors;
  expect(majors).toEqual(set.majors);
  const adult = { minor: false, ageBand: '18-59' } as const;
  const codes = (['allied-national', 'citizen', 'permanent-resident'] as const).map(
    (entitlement) => priorityOf({ ...adult, entitlement }, [], majors).major,
  );
  expect(codes).toEqual(['I', 'II', 'II']);
  const party = [
    { ...adult, entitlement: 'citizen' },
    { ...adult, entitlement: 'allied-national' },
  ] as const;
  expect(partyPriority(party, majors)).toEqual({ major: 'I', minor: 'E' });
  expect(partyPriority(party)).toEqual({ major: 'I', minor: 'E' });
});

test('[CAT-1] the same order again is already so; an empty one is the usual one', () => {
  given(set).when(set).thenRecords();
  const { story } = given(set).when({ type: 'SetCategories', majors: {} });
  expect(story.state.settings.get(SETTINGS)?.majors).toEqual({});
  given().when({ type: 'SetCategories', majors: {} }).thenRecords();
});

test('[CAT-2] only known entitlements and majors stand in it, and only those in charge of the emergency set it', () => {
  for (const majors of [{ citizen: 'VI' }, { tourist: 'I' }, { citizen: 1 }, undefined]) {
    expect(SetCategories.safeParse({ type: 'SetCategories', majors }).success).toBe(false);
  }
  const grant = { type: 'GrantRole', officerId: officer, role: 'movement', siteIds: [] } as const;
  const site = '00000000-0000-4000-8000-0000000000c1';
  const place = { kind: 'assembly-point', position: [35, 33], timeZone: 'Asia/Beirut', capacity: 10 };
  given({ type: 'OpenSite', siteId: site, name: 'Port', ...place }, { ...grant, siteIds: [site] })
    .when(set, { by: officer })
    .thenRejects({ type: 'NotAllowed', needs: 'administration' });
});
