import type { PartyView } from '@muster/shared/scopes/record-views.ts';
import { expect, test } from 'vitest';
import type { Passenger } from '#lib/departures/departure-people.ts';
import { partySplit } from './party-split.ts';

const member = (evacueeId: string, stage: string) => ({ evacueeId, stage, place: 'port' });
const card = [
  member('ana', 'manifested'),
  member('bob', 'manifested'),
  member('cleo', 'waiting'),
  member('dan', 'departed'),
];
const party = { partyId: 'p', label: 'Haddad', card } as unknown as PartyView;
const people = (...ids: string[]) =>
  ids.map((evacueeId) => ({ evacuee: { evacueeId } }) as unknown as Passenger);
const ids = (cards: PartyView['card'] | undefined) => cards?.map(({ evacueeId }) => evacueeId);

test('says who of the party still has to board, and who would stay; whoever left before is neither', () => {
  const split = partySplit('ana', party, { toBoard: people('ana', 'bob'), aboard: [] });
  expect([ids(split?.toBoard), ids(split?.elsewhere)]).toEqual([['bob'], ['cleo']]);
});

test('nobody is split who travels alone, or whose party is aboard', () => {
  expect(partySplit('ana', undefined, { toBoard: [], aboard: [] })).toBeUndefined();
  const whole = { ...party, card: card.slice(0, 2) } as unknown as PartyView;
  expect(partySplit('ana', whole, { toBoard: people('ana'), aboard: people('bob') })).toBeUndefined();
});
