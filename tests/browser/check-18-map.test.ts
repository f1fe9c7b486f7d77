import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { openChecks, visit, type OpenedChecks } from './checks/opened-checks.ts';
import { loadedScreens, show } from './checks/screens.ts';
import { speak } from './checks/looks.ts';
import { drawnShares } from './drawn-shares.ts';
import { MapPage } from './pages/map-page.ts';

let checks: OpenedChecks;
let page: Page;
let map: MapPage;

drawFailures('18', () => checks);
beforeAll(async () => {
  checks = await openChecks();
  page = await checks.page({ size: { width: 1440, height: 900 } });
  map = new MapPage(page);
});
afterAll(() => checks.end());

test('[check 18] without any other host the base map is drawn, with sites, departures and the legend', async () => {
  await map.open(`/${checks.drill.emergencyId}`);
  await expect.poll(() => drawnShares(page), { timeout: 30_000 }).toEqual({ sea: true, land: true });
  const labels = await map.allSaid();
  for (const name of ['Beirut port', 'Tripoli hall', 'Larnaca', 'BS 12']) {
    expect(labels.filter((label) => label.startsWith(name)).length, name).toBe(1);
  }
  await page.getByText(en.map.legend, { exact: true }).waitFor();
});

test('[check 18] the names of countries are drawn in the language of the page', async () => {
  const before = await page.locator('[data-map] canvas').screenshot();
  await speak(page, 'fr');
  await expect
    .poll(async () => (await page.locator('[data-map] canvas').screenshot()).equals(before), {
      timeout: 30_000,
    })
    .toBe(false);
  await speak(page, 'en');
});

test('[check 18] each marker is reached by the keyboard, and the table lists the same', async () => {
  const names = (await map.allSaid()).map((said) => said.split(/:| ·/)[0]!).sort();
  await page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name: 'Map' }).focus();
  const reached = new Set<string>();
  for (let presses = 0; presses < 60 && reached.size < names.length; presses += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(
      () =>
        document.activeElement?.closest('[data-map]') &&
        document.activeElement.querySelector('.name')?.textContent,
    );
    if (said) reached.add(said.split(/:| ·/)[0]!);
  }
  expect([...reached].sort()).toEqual(names);
  await map.view('Table');
  const listed = [...(await map.table('Sites')), ...(await map.table('Departures'))].map(([name]) => name);
  expect(listed.sort()).toEqual(names);
});

test(
  '[check 18] in a run through every screen of an emergency no other host is asked',
  { timeout: 300_000 },
  async () => {
    for (const screen of loadedScreens(checks)) await show(page, screen);
    await visit(page, '/');
    expect(checks.journey.watch.foreignAddresses).toEqual([]);
    expect(checks.journey.watch.faults).toEqual([]);
  },
);
