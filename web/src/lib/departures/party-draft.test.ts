import { expect, test } from 'vitest';
import { partyAssignment, splits, type MemberChoice } from './party-draft.ts';

const draft = (choices: Record<string, string>, reason = '') =>
  partyAssignment({
    partyId: 'p' as never,
    departureId: 'd' as never,
    choices: new Map(Object.entries(choices)) as never,
    reason,
  });

test('a whole party in seats says nothing more than that', () => {
  expect(draft({ ana: 'seat', joe: 'seat' })).toEqual({
    type: 'AssignParty',
    partyId: 'p',
    departureId: 'd',
  });
});

test('an infant on a lap, and a member left behind with the reason', () => {
  const choices = { ana: 'seat', baby: 'ana', joe: 'behind' };
  expect(draft(choices, ' follows with his mother ')).toMatchObject({
    laps: [{ evacueeId: 'baby', lapOf: 'ana' }],
    without: ['joe'],
    reason: 'follows with his mother',
  });
  expect(splits(new Map(Object.entries(choices)) as unknown as Map<never, MemberChoice>)).toBe(true);
});
