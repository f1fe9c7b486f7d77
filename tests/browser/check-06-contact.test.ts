import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { ApiClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { launchChromium } from '../support/launch-chromium.ts';
import { temporaryDirectory } from '../support/opened-desk.ts';
import { SpawnedMuster } from '../support/spawned-muster.ts';
import { signIn } from './pages/front-pages.ts';

let directory: ReturnType<typeof temporaryDirectory>;
let muster: SpawnedMuster;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  directory = temporaryDirectory();
  muster = new SpawnedMuster(directory.path);
  await muster.start();
  const nobody = new ApiClient({ server: muster });
  await nobody.setUp();
  const founder = await nobody.signIn('Founder', 'founder-desk');
  const opened = { emergencyId: idOf('contact'), name: 'Contact', country: 'LBN', hazard: 'conflict' };
  await founder.post('/api/emergencies', { ...opened, mode: 'live' });
  browser = await launchChromium();
  page = await browser.newPage({ baseURL: muster.url, serviceWorkers: 'block', locale: 'en-CA' });
  await signIn(page, 'Founder');
  await page.goto(`/${idOf('contact')}/departures`);
  await chip(en.shell.live).waitFor();
});
afterAll(async () => {
  muster.thaw();
  await browser.close();
  await muster.kill();
  directory.remove();
});

const chip = (text: string | RegExp) =>
  page.getByRole('link', { name: text, exact: typeof text === 'string' }).first();

/** Seconds until the chip says so. */
async function saysAfter(text: string | RegExp): Promise<number> {
  const before = performance.now();
  await chip(text).waitFor();
  return (performance.now() - before) / 1000;
}

test('[check 6] without a network the chip and the banner say so at once, and so when it is back', async () => {
  await page.context().setOffline(true);
  const seconds = await saysAfter(/^Offline since/);
  await page.getByText(en.shell.offlineNote).waitFor();
  console.log(`browser offline: said after ${seconds.toFixed(2)} s (1 s at most)`);
  await page.context().setOffline(false);
  await chip(en.shell.live).waitFor();
  expect(await page.getByText(en.shell.offlineNote).count()).toBe(0);
});

test('[check 6] a server that stands still is "No contact", then "Offline", and "Live" when it goes on', async () => {
  muster.freeze();
  const noContact = await saysAfter(en.shell.noContact);
  const offline = noContact + (await saysAfter(/^Offline since/));
  console.log(
    `server frozen: no contact after ${noContact.toFixed(1)} s (3 s at most), offline after ${offline.toFixed(1)} s (10 s at most)`,
  );
  expect(noContact).toBeLessThan(offline);
  muster.thaw();
  await chip(en.shell.live).waitFor();
});
