import { expect, test } from 'vitest';
import { FOUNDER, given } from '../../testing/given.ts';
import {
  ana,
  as,
  beirut,
  carla,
  dina,
  granted,
  order,
  STAFFED,
  TWO_PEOPLE,
  tyre,
} from '../../testing/screening-cast.ts';
import { IssueStandingDetermination } from './issue-standing-determination.ts';

test('[ORDER-1] an order whose time has come is in force at once', () => {
  const { state } = given(...STAFFED)
    .when(...as(carla, order(4)))
    .thenRecords({ type: 'StandingDeterminationIssued', number: 4, begins: true });
  const said = {
    number: 4,
    entitlements: ['citizen'],
    siteIds: [beirut],
    state: 'in-force',
    issuedBy: carla,
  };
  expect(state.standing.get('4')).toMatchObject(said);
});

test('[ORDER-1] an order for later, or one that is over, only stands as issued', () => {
  const { state } = given(...STAFFED)
    .when(...as(carla, order(4, { from: '2026-10-14T11:00:01Z' })))
    .thenRecords({ begins: false });
  expect(state.standing.get('4')!.state).toBe('issued');
  given(...STAFFED)
    .when(...as(carla, order(4, { to: '2026-10-14T11:00:00Z' })))
    .thenRecords({ begins: false });
});

test('[ORDER-1] needs a number, an entitlement and two times', () => {
  const parses = (said: object) => IssueStandingDetermination.safeParse(order(4, said)).success;
  expect(parses({})).toBe(true);
  expect(parses({ siteIds: [] })).toBe(true);
  expect(parses({ number: 0 })).toBe(false);
  expect(parses({ number: 1.5 })).toBe(false);
  expect(parses({ entitlements: [] })).toBe(false);
  expect(parses({ to: 'tonight' })).toBe(false);
  expect(parses({ determination: 'declined' })).toBe(false);
});

test('[ORDER-2] a number belongs to one order', () => {
  const issued = given(...STAFFED, as(carla, order(4)));
  issued.when(...as(carla, order(4))).thenRecords();
  issued
    .when(...as(carla, order(4, { entitlements: ['other'] })))
    .thenRejects({ type: 'StandingNumberTaken', number: 4 });
});

test('[ORDER-3] refuses an unknown site and times that are reversed', () => {
  const nowhere = '00000000-0000-4000-8000-000000000059';
  given(...STAFFED)
    .when(...as(carla, order(4, { siteIds: [beirut, nowhere] })))
    .thenRejects({ type: 'SiteUnknown', siteId: nowhere });
  for (const to of ['2026-10-14T06:00:00Z', '2026-10-14T05:59:59.5Z']) {
    given(...STAFFED)
      .when(...as(carla, order(4, { to })))
      .thenRejects({ type: 'TimesReversed' });
  }
});

test('[ORDER-3] reaches no further than the role of whoever issues it', () => {
  const notAllowed = { type: 'NotAllowed', needs: 'decision' };
  const local = given(...STAFFED, granted(dina, 'authority', [beirut]));
  local.when(...as(dina, order(1, { siteIds: [] }))).thenRejects(notAllowed);
  local.when(...as(dina, order(1, { siteIds: [beirut, tyre] }))).thenRejects(notAllowed);
  local.when(...as(dina, order(1))).thenRecords({ number: 1 });
  local.when(...as(ana, order(2))).thenRejects(notAllowed);
  local.when(order(2), { by: FOUNDER }).thenRejects(notAllowed);
  given(...TWO_PEOPLE)
    .when(order(2, { siteIds: [] }))
    .thenRecords({ number: 2 });
});
