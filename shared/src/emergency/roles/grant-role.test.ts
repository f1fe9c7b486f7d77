import { expect, test } from 'vitest';
import { given, type Sent } from '../../testing/given.ts';
import { ana, beirut, granted, tyre, TWO_PEOPLE } from '../../testing/screening-cast.ts';
import { grantId, rolesHeld } from './grant.ts';
import { SETTINGS } from '../settings/settings.ts';
import { OfficerId } from '../../vocabulary/ids.ts';

const nowhere = '00000000-0000-4000-8000-000000000099';
const endsScreening: Sent = { type: 'EndRole', officerId: ana, role: 'screening' };
const key = grantId(OfficerId.parse(ana), 'screening');

test('[ROLE-1] a role is held from its grant on, at its sites', () => {
  const { story } = given(...TWO_PEOPLE).when(granted(ana, 'screening', [tyre, beirut, tyre]));
  expect(rolesHeld(story.state, ana)).toEqual([{ role: 'screening', siteIds: [beirut, tyre] }]);
  expect(rolesHeld(story.state, ana, story.seq - 1)).toEqual([]);
  expect(story.state.settings.get(SETTINGS)?.rolesGranted).toBe(true);
});

test('[ROLE-2] the same role at the same sites is already so, in any order', () => {
  const { when } = given(...TWO_PEOPLE, granted(ana, 'screening', [beirut, tyre]));
  when(granted(ana, 'screening', [tyre, beirut])).thenRecords();
});

test('[ROLE-2] other sites end what was held and begin anew', () => {
  const { story, when } = given(...TWO_PEOPLE, granted(ana, 'screening', [beirut]));
  const before = story.seq;
  when(granted(ana, 'screening', [tyre])).thenRecords({ type: 'RoleGranted', siteIds: [tyre] });
  expect(story.state.grants.get(key)?.spans).toEqual([
    { fromSeq: before, untilSeq: before + 1, siteIds: [beirut] },
    { fromSeq: before + 1, siteIds: [tyre] },
  ]);
  expect(rolesHeld(story.state, ana, before)).toEqual([{ role: 'screening', siteIds: [beirut] }]);
});

test('[ROLE-3] a role that works at sites wants sites; one of headquarters may do without', () => {
  const { when } = given(...TWO_PEOPLE);
  when(granted(ana, 'gate', [])).thenRejects({ type: 'SitesMissing', role: 'gate' });
  when(granted(ana, 'lead', [])).thenRecords({ type: 'RoleGranted', siteIds: [] });
});

test('[ROLE-4] refuses a site that was never opened', () => {
  given(...TWO_PEOPLE)
    .when(granted(ana, 'gate', [beirut, nowhere]))
    .thenRejects({ type: 'SiteUnknown', siteId: nowhere });
});

test('[ROLE-5] an officer may hold several roles, each ended apart', () => {
  const { story, when } = given(...TWO_PEOPLE, granted(ana, 'screening'), granted(ana, 'gate', [tyre]));
  when(endsScreening).thenRecords({ type: 'RoleEnded' });
  expect(rolesHeld(story.state, ana)).toEqual([{ role: 'gate', siteIds: [tyre] }]);
});

test('[ROLE-6] an ended role is held until its end, and may be given again', () => {
  const { story, when } = given(...TWO_PEOPLE, granted(ana, 'screening'));
  when(endsScreening).thenRecords({ type: 'RoleEnded', officerId: ana, role: 'screening' });
  const ended = story.seq;
  expect(rolesHeld(story.state, ana)).toEqual([]);
  expect(rolesHeld(story.state, ana, ended - 1)).toHaveLength(1);
  expect(rolesHeld(story.state, ana, ended)).toEqual([]);
  when(granted(ana, 'screening')).thenRecords({ type: 'RoleGranted' });
  expect(rolesHeld(story.state, ana)).toHaveLength(1);
});

test('[ROLE-6] refuses to end what is not held', () => {
  const { when } = given(...TWO_PEOPLE, granted(ana, 'screening'), endsScreening);
  when(endsScreening).thenRejects({ type: 'RoleNotHeld', officerId: ana, role: 'screening' });
});
