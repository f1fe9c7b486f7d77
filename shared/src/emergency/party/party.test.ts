import { expect, test } from 'vitest';
import { given, type Sent } from '../../testing/given.ts';
import {
  ana,
  beirut,
  dina,
  granted,
  noor,
  registered,
  sami,
  tyre,
  TWO_PEOPLE,
} from '../../testing/screening-cast.ts';

const haddad = '00000000-0000-4000-8000-0000000000b1';
const khoury = '00000000-0000-4000-8000-0000000000b2';
const unknown = '00000000-0000-4000-8000-000000000e99';

const forms = (partyId: string, said: object = {}): Sent => ({
  type: 'FormParty',
  partyId,
  label: 'Haddad',
  ...said,
});
const joins = (partyId: string, evacueeId: string): Sent => ({ type: 'JoinParty', partyId, evacueeId });
const leaves = (partyId: string, evacueeId: string): Sent => ({ type: 'LeaveParty', partyId, evacueeId });

test('[PARTY-1] a party is formed with a label and perhaps a lead, where the lead is', () => {
  const { story, when } = given(...TWO_PEOPLE);
  when(forms(haddad, { leadId: noor })).thenRecords({ type: 'PartyFormed', siteId: beirut });
  expect(story.state.parties.get(haddad)).toMatchObject({
    label: 'Haddad',
    leadId: noor,
    siteId: beirut,
    card: [],
  });
});

test('[PARTY-1] without a lead it is formed where the officer works', () => {
  const { when } = given(...TWO_PEOPLE, granted(ana, 'reception', [tyre]));
  when(forms(haddad), { by: ana }).thenRecords({ type: 'PartyFormed', siteId: tyre });
});

test('[PARTY-2] the same party again is already so, another under its id is refused', () => {
  const { when } = given(...TWO_PEOPLE, forms(haddad));
  when(forms(haddad)).thenRecords();
  when(forms(haddad, { label: 'Khoury' })).thenRejects({ type: 'IdTaken', id: haddad });
});

test('[PARTY-3] whoever joins is on the card, and leaves the party they were in', () => {
  const { story, when } = given(
    ...TWO_PEOPLE,
    forms(haddad),
    forms(khoury),
    joins(haddad, noor),
    joins(haddad, sami),
  );
  when(joins(khoury, noor)).thenRecords({ type: 'PartyJoined' });
  const members = (partyId: string) =>
    story.state.parties.get(partyId)?.card.map(({ evacueeId }) => evacueeId);
  expect(members(haddad)).toEqual([sami]);
  expect(members(khoury)).toEqual([noor]);
  when(joins(khoury, noor)).thenRecords();
});

test('[PARTY-3] someone may join or be registered into a party that is formed only later', () => {
  const { story, when } = given(...TWO_PEOPLE, registered(unknown, { partyId: haddad }), joins(haddad, noor));
  when(forms(haddad)).thenRecords({ type: 'PartyFormed' });
  expect(story.state.parties.get(haddad)?.card).toHaveLength(2);
});

test('[PARTY-4] whoever leaves is in no party; leaving one they are not in is already so', () => {
  const { story, when } = given(...TWO_PEOPLE, forms(haddad), joins(haddad, noor));
  when(leaves(khoury, noor)).thenRecords();
  when(leaves(haddad, noor)).thenRecords({ type: 'PartyLeft' });
  expect(story.state.evacuees.get(noor)).not.toHaveProperty('partyId');
  expect(story.state.parties.get(haddad)?.card).toEqual([]);
});

test('[PARTY-5] someone unknown who joins or leaves becomes a stub, at a site of the officer', () => {
  const { story, when } = given(...TWO_PEOPLE, granted(ana, 'reception', [tyre]));
  when(joins(haddad, unknown), { by: ana }).thenRecords({ type: 'PartyJoined' });
  const stub = { unconfirmed: true, partyId: haddad, place: 'unknown', siteId: tyre };
  expect(story.state.evacuees.get(unknown)).toMatchObject(stub);
  when(leaves(haddad, dina), { by: ana }).thenRecords({ type: 'PartyLeft' });
  expect(story.state.evacuees.get(dina)).toMatchObject({ unconfirmed: true });
});

test('[PARTY-6] of two parties joined unknowingly the first stands and the second is kept', () => {
  const { story, when } = given(...TWO_PEOPLE, forms(haddad), forms(khoury));
  const seen = story.seq;
  when(joins(haddad, noor), { device: 'tablet-1' });
  when(joins(khoury, noor), { device: 'tablet-2', seen }).thenRecords({ concurrent: ['party'] });
  expect(story.state.evacuees.get(noor)).toMatchObject({
    partyId: haddad,
    rivals: { party: [{ value: khoury, device: 'tablet-2' }] },
  });
});

test('[PARTY-6] leaving what someone else joined anew meanwhile is kept as a rival', () => {
  const { story, when } = given(...TWO_PEOPLE, forms(haddad), joins(haddad, noor));
  const seen = story.seq;
  when(leaves(haddad, noor));
  when(joins(haddad, noor));
  when(leaves(haddad, noor), { device: 'tablet-2', seen });
  expect(story.state.evacuees.get(noor)).toMatchObject({
    partyId: haddad,
    rivals: { party: [{ value: undefined }] },
  });
});

test('[PARTY-6] two who report the same party agree', () => {
  const { story, when } = given(...TWO_PEOPLE, forms(haddad));
  const seen = story.seq;
  when(joins(haddad, noor));
  when(joins(haddad, noor), { device: 'tablet-2', seen });
  expect(story.state.evacuees.get(noor)?.rivals).toBeUndefined();
});
