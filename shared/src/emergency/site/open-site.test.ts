import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';
import { OpenSite } from './open-site.ts';

const siteId = '00000000-0000-4000-8000-000000000051';
const port = {
  type: 'OpenSite',
  ...{ siteId, name: 'Port of Beirut', kind: 'embarkation-sea', position: [35.52, 33.9] },
  ...{ timeZone: 'Asia/Beirut', capacity: 2000, country: 'LBN', code: 'LBBEY' },
} as const;

test('[SITE-1] a site is open from when it is recorded', () => {
  const { story } = given().when(port);
  expect(story.state.sites.get(siteId)).toMatchObject({ id: siteId, name: 'Port of Beirut', state: 'open' });
});

test('[SITE-1] the same site again is already so, another under its id is refused', () => {
  given(port).when(port).thenRecords();
  given(port)
    .when({ ...port, capacity: 1 })
    .thenRejects({ type: 'IdTaken', id: siteId });
});

test('[SITE-2] takes a place on Earth in a zone that exists, and nothing else', () => {
  expect(OpenSite.safeParse(port).success).toBe(true);
  const { country: _, code: __, ...without } = port;
  expect(OpenSite.safeParse(without).success).toBe(true);
  const wrong: readonly object[] = [
    { position: [181, 0] },
    { position: [0, -91] },
    { timeZone: 'Asia/Nowhere' },
    { kind: 'hotel' },
    { capacity: -1 },
    { country: 'LB' },
    { name: '' },
    { nickname: 'the port' },
  ];
  for (const fault of wrong)
    expect(OpenSite.safeParse({ ...port, ...fault }).success, JSON.stringify(fault)).toBe(false);
});
