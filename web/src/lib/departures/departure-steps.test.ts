import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import { expect, test } from 'vitest';
import { departureSteps } from './departure-steps.ts';

const stepsOf = (over: object) =>
  departureSteps({
    state: 'planned',
    manifestVersion: 0,
    load: { persons: 3, boarded: 0 },
    ...over,
  } as DepartureView);

test('a planned departure with people is locked first, then opened', () => {
  expect(stepsOf({})).toMatchObject({ canLock: true, canOpenBoarding: false, gateWorks: false });
  expect(stepsOf({ manifestVersion: 1 })).toMatchObject({ canLock: false, canOpenBoarding: true });
  expect(stepsOf({ load: { persons: 0, boarded: 0 } }).canLock).toBe(false);
});

test('held while it boards it still stands before departure, and takes nobody', () => {
  const hold = { reason: 'swell', since: '2026-10-14T12:00:00Z', from: 'boarding' };
  const steps = stepsOf({ state: 'held', hold, manifestVersion: 1 });
  expect(steps).toMatchObject({ isBefore: true, isHeld: true, takesPeople: false, gateWorks: true });
});

test('nobody cancels a departure with people aboard, or one that has left', () => {
  expect(stepsOf({}).canCancel).toBe(true);
  expect(stepsOf({ state: 'boarding', load: { persons: 3, boarded: 1 } }).canCancel).toBe(false);
  expect(stepsOf({ state: 'departed' })).toMatchObject({ canCancel: false, isUnderWay: true });
});
