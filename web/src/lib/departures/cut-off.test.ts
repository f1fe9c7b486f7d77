import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import { expect, test } from 'vitest';
import { cutOffOf } from './cut-off.ts';

const departure = { state: 'boarding', departsAt: '2026-10-14T12:10:00Z' } as DepartureView;
const at = (time: string) => Date.parse(`2026-10-14T${time}Z`);

test('doors close ten minutes before departure, counted down in whole minutes and past zero', () => {
  expect(cutOffOf(departure, at('11:32:00'))).toEqual({ at: '2026-10-14T12:00:00Z', minutes: 28 });
  expect(cutOffOf(departure, at('11:59:30'))?.minutes).toBe(0);
  expect(cutOffOf(departure, at('12:02:00'))?.minutes).toBe(-2);
});

test('a departure that is held keeps its cut-off; closed, gone or cancelled it has none', () => {
  const held = { ...departure, state: 'held', hold: { from: 'planned' } } as unknown as DepartureView;
  expect(cutOffOf(held, at('11:00:00'))?.minutes).toBe(60);
  for (const state of ['closed', 'departed', 'arrived', 'cancelled', 'returned'] as const) {
    expect(cutOffOf({ ...departure, state }, at('11:00:00'))).toBeUndefined();
  }
});
