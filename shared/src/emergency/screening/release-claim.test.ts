import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';

const site = '00000000-0000-4000-8000-0000000000c1';
const ana = '00000000-0000-4000-8000-0000000000a1';
const [first, second] = ['00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000d2'];
const other = '00000000-0000-4000-8000-00000000f002';
const place = { kind: 'assembly-point', position: [35, 33], timeZone: 'Asia/Beirut', capacity: 10 };
const ground = [
  { type: 'OpenSite', siteId: site, name: 'Port', ...place },
  { type: 'RegisterEvacuee', evacueeId: ana, siteId: site, name: { primary: 'ROY' } },
] as const;
const start = { type: 'StartScreening', screeningId: first, evacueeId: ana } as const;
const release = { type: 'ReleaseClaim', screeningId: first, evacueeId: ana } as const;

test('[SCR-15] puts the person back in the queue, free for another officer, and keeps the draft', () => {
  const story = given(...ground, start)
    .when(release)
    .thenRecords({ type: 'ClaimReleased' });
  expect(story.state.evacuees.get(ana)?.claim).toBeUndefined();
  expect(story.state.screenings.get(first)?.startedAt).toBeDefined();
  expect(story.send({ type: 'StartScreening', screeningId: second, evacueeId: ana })).toMatchObject({
    ok: true,
  });
});

test('[SCR-15] a claim that is gone already is already so', () => {
  given(...ground)
    .when(release)
    .thenRecords();
});

test('[SCR-16] nobody gives up a claim for someone else', () => {
  const granted = { type: 'GrantRole', officerId: other, role: 'screening', siteIds: [site] } as const;
  given(...ground, start, granted)
    .when(release, { by: other })
    .thenRejects({
      type: 'AlreadyBeingScreened',
      by: expect.any(String) as string,
      screeningId: first,
      since: expect.any(String) as string,
    });
});
