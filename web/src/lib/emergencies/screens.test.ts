import { ROLES, type Role } from '@muster/shared/vocabulary/codes.ts';
import { expect, test } from 'vitest';
import { SCREENS, screensFor } from './screens.ts';

const NOBODY = { founder: false, administrator: false };
const shownTo = (...roles: Role[]) =>
  screensFor(
    NOBODY,
    roles.map((role) => ({ role })),
  );

test('an officer is offered what their roles use, in the order of the menu', () => {
  expect(shownTo('screening')).toEqual(['tablet', 'departures']);
  expect(shownTo('gate')).toEqual(['departures']);
  expect(shownTo('lead')).toEqual(['departures', 'conflicts', 'map', 'administration']);
  expect(shownTo('authority')).toEqual(['tablet', 'determinations', 'map', 'administration']);
  expect(shownTo('lead', 'screening', 'authority')).toEqual([...SCREENS]);
  expect(shownTo()).toEqual([]);
});

test('administrators administer, and whoever set Muster up is offered everything', () => {
  expect(screensFor({ ...NOBODY, administrator: true }, [])).toEqual(['administration']);
  expect(screensFor({ ...NOBODY, founder: true }, [])).toEqual([...SCREENS]);
});

test('nobody but those who answer inquiries or work elsewhere is without a screen', () => {
  const without = ROLES.filter((role) => shownTo(role).length === 0);
  expect(without).toEqual(['enquiries', 'partner']);
});
