import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawLooks } from './checks/draw-looks.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { heldLink, type HeldLink } from './checks/held-link.ts';
import { keepLook, looksOf, take, type Look } from './checks/looks.ts';
import { openChecks, TABLET, type OpenedChecks } from './checks/opened-checks.ts';
import {
  emptyScreens,
  frontScreens,
  loadedScreens,
  openScreens,
  show,
  type Screen,
} from './checks/screens.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
/** Long, for a busy machine: some ninety screens in their looks. */
const timeout = 600_000;

let checks: OpenedChecks;
let link: HeldLink;

drawFailures('01', () => checks);
beforeAll(async () => {
  checks = await openChecks();
  await checks.scene.officer(await checks.scene.emergency('Elsewhere'), 'Zoe', 'screening');
  link = await heldLink(checks.journey.muster.url);
});
afterAll(async () => {
  await checks.end();
  await link.close();
});

async function violations(page: Page, name: string, { locale, theme }: Look): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${name}, ${locale}, ${theme}: ${id} at ${html.slice(0, 160)}`),
  );
}

/** Of a screen that stands, in three looks that hold both languages and all themes. */
async function inLooks(page: Page, name: string, index: number): Promise<string[]> {
  const found: string[] = [];
  for (const look of looksOf(index)) {
    await take(page, look);
    found.push(...(await violations(page, name, look)));
  }
  return found;
}

async function inAll(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const [index, screen] of screens.entries()) {
    await show(page, screen);
    found.push(...(await inLooks(page, screen.name, index)));
    await drawLooks(page, screen.name);
  }
  return found;
}

test(
  '[check 1] without signing in, every screen is accessible in both languages and all themes',
  { timeout },
  async () => {
    const { page } = await checks.journey.device(TABLET, { reducedMotion: 'reduce' });
    expect(await inAll(page, openScreens())).toEqual([]);
  },
);

test(
  '[check 1] so is every screen outside of an emergency, and where there is none',
  { timeout },
  async () => {
    const page = await checks.page();
    expect(await inAll(page, frontScreens())).toEqual([]);
  },
);

test('[check 1] so is every screen of an emergency full of people', { timeout }, async () => {
  const page = await checks.page();
  expect(await inAll(page, loadedScreens(checks))).toEqual([]);
});

test('[check 1] so is every screen of an emergency in which nothing has happened', { timeout }, async () => {
  const page = await checks.page();
  expect(await inAll(page, emptyScreens(checks))).toEqual([]);
});

test('[check 1] so is what someone sees who has no role', { timeout }, async () => {
  const page = await checks.page({ as: 'Zoe' });
  await page.goto(`/${checks.drill.emergencyId}/map`);
  await page.getByText('You have no role in this emergency.').waitFor();
  expect(await inLooks(page, 'no-role', 0)).toEqual([]);
});

test(
  '[check 1] so is a screen whose link is cut, and one that cannot be opened at all',
  { timeout },
  async () => {
    const page = await checks.page({ baseURL: link.url });
    const screens = loadedScreens(checks).filter(({ name }) => name === 'tablet' || name === 'map');
    const pages = [page, await page.context().newPage()];
    for (const [index, screen] of screens.entries()) await show(pages[index]!, screen);
    link.cut();
    for (const [index, each] of pages.entries()) {
      await each
        .getByText('Work goes on: what you save lies safe on this tablet and is sent when the link is back.')
        .waitFor();
      expect(await inLooks(each, `${screens[index]!.name}-offline`, index)).toEqual([]);
    }
    link.mend();
    // Where nobody was signed in: whoever was goes on with what this tablet keeps.
    const { page: fresh } = await checks.journey.device(TABLET, { reducedMotion: 'reduce' });
    await fresh.route('**/api/me', (route) => route.abort());
    await fresh.goto('/');
    await keepLook(fresh, { locale: 'en', theme: 'light' });
    await fresh.reload();
    await fresh.getByText('The server cannot be reached.').waitFor();
    expect(await inLooks(fresh, 'unreachable', 0)).toEqual([]);
  },
);
