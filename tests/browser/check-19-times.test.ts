import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, LARNACA } from '../support/muster-scene.ts';
import { FERRY, schedules } from '../support/people.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { openChecks, visit, type OpenedChecks } from './checks/opened-checks.ts';
import { loadedScreens, show } from './checks/screens.ts';
import { wrongTimes } from './checks/times-shown.ts';
import { clockShows } from './clock-shows.ts';

/** Of the sites, and the two that the lead's header shows beside them. */
const ZONES = ['Asia/Beirut', 'Asia/Nicosia', 'America/Toronto', 'UTC'];
const DEVICE = 'Asia/Tokyo';

let checks: OpenedChecks;
let page: Page;

drawFailures('19', () => checks);
beforeAll(async () => {
  checks = await openChecks();
  page = await checks.page({ size: { width: 1440, height: 900 }, timezoneId: DEVICE });
});
afterAll(() => checks.end());

test(
  '[check 19] a device that is set to Tokyo shows the time of the site and Zulu, and each time tells a machine its instant',
  { timeout: 300_000 },
  async () => {
    const wrong: string[] = [];
    for (const screen of loadedScreens(checks)) {
      await show(page, screen);
      wrong.push(...(await wrongTimes(page, ZONES)).map((said) => `${screen.name}, ${said}`));
    }
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(DEVICE);
    expect(wrong).toEqual([]);
  },
);

test('[check 19] the time of the site comes first, with Zulu after it', async () => {
  const { departsAt } = (await checks.drill.read('departures', FERRY)) ?? {};
  const at = new Date(String(departsAt));
  await visit(page, `/${checks.drill.emergencyId}/departures`);
  const time = page.locator(`time[datetime="${String(departsAt)}"]`).first();
  const zulu = `${at.toISOString().slice(11, 16).replace(':', '')}Z`;
  const local = clockShows(at, 'Asia/Beirut').slice(-5);
  expect((await time.innerText()).replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`${local} (\\d\\d)?${zulu}$`));
});

/** The night of 2026-10-25: clocks of Larnaca go from 03:59 back to 03:00 at 0100Z. */
const NIGHT = [
  { number: 'N1', departsAt: '2026-10-25T00:30:00Z', local: '03:30' },
  { number: 'N2', departsAt: '2026-10-25T00:45:00Z', local: '03:45' },
  { number: 'N3', departsAt: '2026-10-25T01:15:00Z', local: '03:15' },
  { number: 'N4', departsAt: '2026-10-25T01:40:00Z', local: '03:40' },
] as const;

test('[check 19] on the day when clocks go back departures stand in the order in which they leave', async () => {
  const sites = { fromSiteId: LARNACA, toSiteId: BEIRUT, arrivesAt: '2026-10-25T07:00:00Z' };
  for (const { number, departsAt } of NIGHT.toReversed()) {
    await checks.live.record(schedules(idOf('departure', number), { ...sites, number, departsAt }));
  }
  await visit(page, `/${checks.live.emergencyId}/departures`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('link', { name: /^N\d$/ }) });
  await rows.nth(3).waitFor();
  const seen = await rows.evaluateAll((elements) =>
    elements.map((row) => ({
      number: row.querySelector('a')?.textContent.trim(),
      departsAt: row.querySelector('time')?.getAttribute('datetime'),
      local: row.querySelector('time b')?.textContent,
    })),
  );
  expect(seen).toEqual(NIGHT);
});

test('[check 19] a time that clocks show twice is read as the first, and the form says so in Zulu', async () => {
  await visit(page, `/${checks.live.emergencyId}/departures`);
  await page.getByRole('button', { name: 'Schedule departure' }).click();
  const form = page.getByRole('form', { name: 'Schedule departure' });
  await form.getByLabel('From').selectOption({ label: 'Larnaca' });
  await form.getByLabel('Departs', { exact: true }).fill('2026-10-25 03:30');
  await form.getByText(/Clocks go back then and show this time twice.*0030Z/).waitFor();
});
