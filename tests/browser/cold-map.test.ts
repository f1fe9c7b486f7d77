import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { sceneOn } from '../support/muster-scene.ts';
import { approves, assigns, FERRY, registers, schedules } from '../support/people.ts';
import { TabletProfile } from '../support/tablet-profile.ts';
import { drawnShares } from './drawn-shares.ts';
import { signIn } from './pages/front-pages.ts';
import { MapPage } from './pages/map-page.ts';

let tablet: TabletProfile;
let page: Page;
let path: string;

beforeAll(async () => {
  tablet = await TabletProfile.start();
  const emergency = await (await sceneOn(tablet.muster)).emergency('Map without a network');
  const names = ['Ana', 'Ben', 'Cleo'];
  await emergency.record(
    ...names.map((name) => registers(name)),
    approves('Ana'),
    schedules(FERRY),
    assigns('Ana'),
  );
  path = `/${emergency.emergencyId}/map`;
  page = await tablet.open();
  await signIn(page, 'Founder');
  await tablet.isKept(page);
  await page.goto(path);
  await new MapPage(page).ready();
  await page.waitForTimeout(1500);
});
afterAll(() => tablet.end());

test('[check 18] from a cold start without any network the base map, sites, departures and legend are there', async () => {
  tablet.line.down();
  await tablet.close();
  page = await tablet.open();
  const before = performance.now();
  await page.goto(path);
  const map = new MapPage(page);
  await map.ready();
  await page.getByText(en.map.legend, { exact: true }).waitFor();
  const seconds = (performance.now() - before) / 1000;
  console.log(
    `cold start without a network: map, posts and legend after ${seconds.toFixed(1)} s (3 s at most)`,
  );
  const labels = await map.allSaid();
  for (const name of ['Beirut port', 'Tripoli hall', 'Larnaca', 'BS 12']) {
    expect(labels.filter((label) => label.startsWith(name)).length, name).toBe(1);
  }
  expect(labels.find((label) => label.startsWith('Beirut port'))).toContain('Waiting 2');
  await expect.poll(() => drawnShares(page), { timeout: 30_000 }).toEqual({ sea: true, land: true });
  await page.getByRole('link', { name: /^Offline since/ }).waitFor();
});
