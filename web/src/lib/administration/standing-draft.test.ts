import { expect, test } from 'vitest';
import { issueStanding, newStanding, type StandingDraft } from './standing-draft.ts';

const DRAFT: StandingDraft = {
  number: '3',
  entitlements: ['citizen'],
  siteIds: [],
  from: '2026-10-14 06:00',
  to: '2026-10-15 06:00',
};
const problems = (changes: Partial<StandingDraft>) => {
  const made = issueStanding({ ...DRAFT, ...changes });
  return 'wrong' in made ? [...made.wrong] : [];
};

test('[ORDER-1] what is typed becomes an order with its number, categories and times', () => {
  expect(issueStanding(DRAFT)).toEqual({
    command: {
      type: 'IssueStandingDetermination',
      number: 3,
      entitlements: ['citizen'],
      siteIds: [],
      from: '2026-10-14T06:00:00Z',
      to: '2026-10-15T06:00:00Z',
    },
  });
});

test('each field that is not right is named', () => {
  expect(problems({ number: '0', entitlements: [] })).toEqual(['number', 'entitlements']);
  expect(problems({ number: '1.5' })).toEqual(['number']);
  expect(problems({ from: 'tonight', to: '2026-13-40 06:00' })).toEqual(['from', 'to']);
  expect(problems({ to: '2026-10-14 06:00' })).toEqual(['reversed']);
});

test('begins with the next number, for a day from this hour', () => {
  const now = new Date('2026-10-14T11:42:10Z');
  expect(newStanding([{ number: 2 }, { number: 7 }] as never, now)).toMatchObject({
    ...{ number: '8', from: '2026-10-14 11:00', to: '2026-10-15 11:00' },
  });
  expect(newStanding([], now).number).toBe('1');
});
