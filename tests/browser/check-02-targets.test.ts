import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawFailures } from './checks/failure-pictures.ts';
import { openChecks, TABLET, type OpenedChecks } from './checks/opened-checks.ts';
import { emptyScreens, loadedScreens, openScreens, show, type Screen } from './checks/screens.ts';
import { smallTargets } from './checks/small-targets.ts';

const SIZES = [TABLET, { width: 800, height: 1280 }, { width: 390, height: 844 }] as const;
const timeout = 300_000;

let checks: OpenedChecks;

drawFailures('02', () => checks);
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.end());

async function smallIn(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(TABLET);
    await show(page, screen);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const small = await page.evaluate(smallTargets);
      found.push(...small.map((target) => `${screen.name} at ${String(size.width)}: ${target}`));
    }
  }
  return found;
}

const isHeld = ({ onTablet, name }: Screen) => onTablet === true || name.endsWith('map');

test(
  '[check 2] everything that is pressed on a tablet, the map’s controls too, is at least 44 by 44',
  { timeout },
  async () => {
    const page = await checks.page();
    const screens = [...loadedScreens(checks), ...emptyScreens(checks)].filter(isHeld);
    expect(await smallIn(page, screens)).toEqual([]);
  },
);

test('[check 2] so is what stands before signing in', { timeout }, async () => {
  const { page } = await checks.journey.device(TABLET);
  expect(await smallIn(page, openScreens().filter(isHeld))).toEqual([]);
});

test('[check 2] a small one is found: a button, and a box with a small label', async () => {
  const { page } = await checks.journey.device(TABLET);
  await page.setContent(`
    <button style="width: 43px; height: 60px">Low</button>
    <label style="display: inline-block; padding: 2px"><input type="checkbox"> Box</label>
    <label style="display: inline-block; padding: 30px"><input type="checkbox"> Large</label>
    <a href="/">Link</a> <button hidden>Hidden</button>`);
  const small = await page.evaluate(smallTargets);
  expect(small.map((target) => target.split(' ')[0])).toEqual(['button', 'input', 'a']);
});
