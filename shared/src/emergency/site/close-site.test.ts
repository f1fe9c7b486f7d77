import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import { ChangeSite } from './change-site.ts';

const siteId = '00000000-0000-4000-8000-000000000051';
const other = '00000000-0000-4000-8000-000000000052';
const ana = '00000000-0000-4000-8000-0000000000a1';
const ferry = '00000000-0000-4000-8000-0000000000d1';
const place = { kind: 'embarkation-sea', position: [35.5, 33.9], timeZone: 'Asia/Beirut', capacity: 20 };
const port = { type: 'OpenSite', siteId, name: 'Port', code: 'LBBEY', ...place } as const;
const haven = { type: 'OpenSite', siteId: other, name: 'Haven', ...place, kind: 'safe-haven' } as const;
const register = { type: 'RegisterEvacuee', evacueeId: ana, siteId, name: { primary: 'ROY' } } as const;
const schedule = {
  type: 'ScheduleDeparture',
  ...{ departureId: ferry, mode: 'sea', carrier: 'Blue', number: '12' },
  ...{ fromSiteId: siteId, toSiteId: other },
  ...{ departsAt: '2026-10-14T12:00:00Z', arrivesAt: '2026-10-14T18:00:00Z' },
  capacity: { seats: 5, persons: 5, litters: 0, wheelchairs: 0 },
} as const;
const close = { type: 'CloseSite', siteId } as const;

test('[SITE-3] what is said of a site is corrected field by field; null clears what need not be there', () => {
  const changes = { name: 'Port of Beirut', capacity: 900, code: null };
  const { story } = given(port).when({ type: 'ChangeSite', siteId, changes });
  const site = story.state.sites.get(siteId);
  expect(site).toMatchObject({
    name: 'Port of Beirut',
    capacity: 900,
    timeZone: 'Asia/Beirut',
    state: 'open',
  });
  expect(site).not.toHaveProperty('code');
  given(port)
    .when({ type: 'ChangeSite', siteId, changes: { name: 'Port' } })
    .thenRecords();
  given(port)
    .when({ type: 'ChangeSite', siteId: other, changes: { name: 'Port' } })
    .thenRejects({ type: 'SiteUnknown', siteId: other });
  expect(ChangeSite.safeParse({ type: 'ChangeSite', siteId, changes: {} }).success).toBe(false);
  expect(ChangeSite.safeParse({ type: 'ChangeSite', siteId, changes: { name: null } }).success).toBe(false);
});

test('[SITE-4] a site closes once nobody is there and no departure uses it, and says who and what is left', () => {
  given(port, haven, register, schedule)
    .when(close)
    .thenRejects({ type: 'SiteNotEmpty', siteId, evacuees: 1, departures: 1 });
  given(port, haven, schedule)
    .when({ type: 'CloseSite', siteId: other })
    .thenRejects({ type: 'SiteNotEmpty', siteId: other, evacuees: 0, departures: 1 });
  const cancelled = { type: 'CancelDeparture', departureId: ferry, reason: 'storm' } as const;
  const moved = { type: 'CheckIn', evacueeId: ana, siteId: other } as const;
  const { story } = given(port, haven, register, schedule, cancelled, moved).when(close);
  expect(story.state.sites.get(siteId)?.state).toBe('closed');
  given(port, close).when(close).thenRecords();
});

test('[SITE-5] what happened at a closed site is recorded all the same, and it opens again', () => {
  given(port, close).when(register).thenRecords({ type: 'EvacueeRegistered' });
  const { story } = given(port, close).when({ type: 'ReopenSite', siteId });
  expect(story.state.sites.get(siteId)?.state).toBe('open');
  given(port).when({ type: 'ReopenSite', siteId }).thenRecords();
});
