import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import { expect, test } from 'vitest';
import { boardQuery, isOnBoard, readBoardFilter, type BoardFilter } from './board-filter.ts';

const all: BoardFilter = { siteId: '', state: 'all', today: false };
const place = { nowMs: Date.parse('2026-10-14T21:30:00Z'), zoneOf: () => 'Asia/Beirut' };
const departure = {
  fromSiteId: 'port',
  toSiteId: 'haven',
  state: 'boarding',
  departsAt: '2026-10-14T22:10:00Z',
} as unknown as DepartureView;
const shows = (filter: Partial<BoardFilter>, over: object = {}) =>
  isOnBoard({ ...departure, ...over }, { ...all, ...filter }, place);

test('a filter reads back from its address, and an unknown word filters nothing', () => {
  const filter: BoardFilter = { siteId: 'port', state: 'under-way', today: true };
  expect(readBoardFilter(new URLSearchParams(boardQuery(filter)))).toEqual(filter);
  expect(boardQuery(all)).toBe('');
  expect(readBoardFilter(new URLSearchParams('state=nonsense'))).toEqual(all);
});

test('a site shows what leaves from it and what goes to it', () => {
  expect(['port', 'haven', 'hall'].map((siteId) => shows({ siteId }))).toEqual([true, true, false]);
});

test('what is held counts where it stood; what was lost from sight is still under way', () => {
  const held = { state: 'held', hold: { from: 'boarding' } };
  expect([shows({ state: 'open' }, held), shows({ state: 'over' }, held)]).toEqual([true, false]);
  expect(shows({ state: 'under-way' }, { state: 'out-of-contact', lastKnown: 'departed' })).toBe(true);
  expect(shows({ state: 'over' }, { state: 'cancelled' })).toBe(true);
});

test('today is the day that clocks show where it leaves from, past midnight in Zulu or not', () => {
  expect(shows({ today: true })).toBe(true);
  expect(shows({ today: true }, { departsAt: '2026-10-14T20:10:00Z' })).toBe(false);
});
