import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { ApiClient } from '../support/api-client.ts';
import { BEIRUT, sceneOn } from '../support/muster-scene.ts';
import { TabletProfile } from '../support/tablet-profile.ts';
import { signIn } from './pages/front-pages.ts';

let tablet: TabletProfile;
let page: Page;
let emergencyId: string;

beforeEach(async () => {
  tablet = await TabletProfile.start();
  ({ emergencyId } = await (await sceneOn(tablet.muster)).emergency('Dead link'));
  page = await tablet.open();
  await signIn(page, 'Founder');
  await tablet.isKept(page);
});
afterEach(() => tablet.end());

const liveChip = () => page.getByText(en.shell.live, { exact: true }).first();
const offlineChip = () => page.getByText(/^Offline since/).first();

/** Another build of the same program under the same addresses, as after an upgrade of the server. */
async function upgrade(): Promise<void> {
  const file = join(tablet.webDirectory, 'service-worker.js');
  const { version } = JSON.parse(await readFile(join(tablet.webDirectory, '_app/version.json'), 'utf8')) as {
    version: string;
  };
  const worker = await readFile(file, 'utf8');
  expect(worker).toContain(version);
  await writeFile(file, worker.replaceAll(version, `${version}-newer`));
}

const caches = () => page.evaluate(() => window.caches.keys());

test('[TABLET-1] opens without the server: after a reload, on a page never visited, and when the browser was closed', async () => {
  await page.goto(`/${emergencyId}/tablet/${BEIRUT}`);
  await liveChip().waitFor();
  tablet.line.down();
  await page.reload();
  await offlineChip().waitFor();
  await page.goto(`/${emergencyId}/departures`);
  await offlineChip().waitFor();
  await page.goto('/about');
  await page.getByRole('heading', { level: 1 }).waitFor();

  await tablet.close();
  page = await tablet.open();
  await page.goto(`/${emergencyId}/tablet/${BEIRUT}`);
  await offlineChip().waitFor();

  tablet.line.up();
  await liveChip().waitFor();
});

test('[TABLET-2] a new version is offered, waits while something is half typed in any tab, and then opens in all', async () => {
  await page.goto(`/${emergencyId}/tablet/${BEIRUT}`);
  const other = await tablet.context.newPage();
  await other.goto('/new');
  await other.getByLabel('Emergency name').fill('Half a nam');
  await upgrade();
  await page.reload();

  const before = await caches();
  const take = page.getByRole('button', { name: en.shell.newVersionTake });
  await page.getByText(en.shell.newVersionHeldUp).waitFor();
  expect(await take.isDisabled()).toBe(true);
  expect(await other.getByLabel('Emergency name').inputValue()).toBe('Half a nam');

  await other.getByLabel('Emergency name').fill('');
  await take.click();
  // The page reloads meanwhile: a question to the one before goes unanswered.
  const now = () => caches().catch(() => before);
  await expect.poll(now, { timeout: 30_000 }).not.toEqual(before);
  await expect.poll(now, { timeout: 30_000 }).toHaveLength(1);
  await liveChip().waitFor();
  expect(await take.count()).toBe(0);
});

test('[TABLET-3] who signs out without the server stays signed out, and the session ends when the server is back', async () => {
  tablet.line.down();
  await page.reload();
  await page.getByRole('button', { name: en.signIn.signOut }).click();
  await page.getByRole('heading', { name: en.signIn.title }).waitFor();
  await page.goto(`/${emergencyId}/map`);
  await page.getByRole('heading', { name: en.signIn.title }).waitFor();
  const [cookie] = await tablet.context.cookies();
  const session = new ApiClient({ server: tablet.muster, token: cookie!.value });
  expect((await session.get('/api/me')).status).toBe(200);
  tablet.line.up();
  await page.goto('/');
  await expect.poll(async () => (await session.get('/api/me')).status).toBe(401);
});
