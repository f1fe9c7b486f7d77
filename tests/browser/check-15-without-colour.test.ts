import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { picture } from '../support/browser-picture.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { take, type ThemeName } from './checks/looks.ts';
import { DESKTOP, openChecks, visit, type OpenedChecks } from './checks/opened-checks.ts';
import { difference, seeAs, shapesOf, SIGHTS, type Shape } from './checks/seen-as.ts';
import { SITES } from './checks/shown-cast.ts';

/** A share of the points of a glyph: two that differ in less could be taken for each other. */
const LEAST = 0.03;
const THEMES: readonly ThemeName[] = ['light', 'dark', 'sun'];

let checks: OpenedChecks;
let page: Page;
let session: CDPSession;

drawFailures('15', () => checks);
beforeAll(async () => {
  checks = await openChecks();
  page = await checks.page({ size: DESKTOP });
  session = await page.context().newCDPSession(page);
});
afterAll(() => checks.end());

/** Every two of these that look too much alike. */
function alike(shapes: ReadonlyMap<string, Shape>): string[] {
  const all = [...shapes];
  return all.flatMap(([name, shape], at) =>
    all
      .slice(at + 1)
      .filter(([, other]) => difference(shape, other) < LEAST)
      .map(([other]) => `${name} looks like ${other}`),
  );
}

/** The glyph beside each word, in every theme, as it is seen with every sight. */
async function expectToldApart(glyphs: ReadonlyMap<string, Locator>, name: string): Promise<void> {
  const problems: string[] = [];
  for (const theme of THEMES) {
    await take(page, { locale: 'en', theme });
    for (const sight of SIGHTS) {
      await seeAs(session, sight);
      const shapes = await shapesOf(page, glyphs);
      problems.push(...alike(shapes).map((said) => `${theme}, ${sight}: ${said}`));
      if (sight !== 'none') await picture(page, `check-15-${name}-${theme}-${sight}`);
    }
    await seeAs(session, 'none');
  }
  expect(problems).toEqual([]);
}

test(
  '[check 15] in the lead’s counters each status has a shape of its own, and its word',
  { timeout: 300_000 },
  async () => {
    await visit(page, `/${checks.drill.emergencyId}/map`);
    await page.locator('[data-map][data-ready]').waitFor({ timeout: 60_000 });
    const counters = ['waiting', 'progress', 'advised', 'cleared', 'secondary', 'held', 'boarded', 'arrived'];
    const glyphs = new Map<string, Locator>();
    for (const name of counters) {
      const row = page.locator('.counter').filter({ has: page.locator(`[data-figure=${name}]`) });
      glyphs.set((await row.locator('dt').innerText()).trim(), row.locator('dt svg'));
    }
    const { waiting, cleared, held, arrived } = en.codes.statusShort;
    expect([...glyphs.keys()]).toEqual(expect.arrayContaining([waiting, cleared, held, arrived]));
    await expectToldApart(glyphs, 'counters');
    // Who is aboard at the gate and who has left are one status: the same shape twice is seen to be the same.
    const twice = ['boarded', 'departed'].map((name): [string, Locator] => {
      const row = page.locator('.counter').filter({ has: page.locator(`[data-figure=${name}]`) });
      return [name, row.locator('dt svg')];
    });
    expect(alike(await shapesOf(page, new Map(twice)))).toEqual(['boarded looks like departed']);
  },
);

test(
  '[check 15] in the queue of a desk as well, and each row says its status in words',
  { timeout: 300_000 },
  async () => {
    await visit(page, `/${checks.drill.emergencyId}/tablet/${SITES.beirut}`);
    const rows = page.getByRole('region', { name: 'Queue' }).getByRole('button');
    const { waiting, progress, advised, cleared, secondary, held } = en.codes.statusShort;
    const glyphs = new Map<string, Locator>();
    for (const word of [waiting, progress, advised, cleared, secondary, held]) {
      const row = rows
        .filter({ has: page.locator('.meta', { hasText: new RegExp(`^\\s*${word}`) }) })
        .first();
      await row.waitFor();
      glyphs.set(word, row.locator('svg').first());
    }
    await expectToldApart(glyphs, 'queue');
  },
);

test('[check 15] a marker of the map and a row of the board say in words what they show', async () => {
  await visit(page, `/${checks.drill.emergencyId}/map`);
  await page.locator('[data-map][data-ready]').waitFor({ timeout: 60_000 });
  const said = await page.locator('[data-map] button .name').allTextContents();
  expect(said.filter((text) => text.startsWith('Beirut port')).join()).toMatch(/Waiting \d+.*Cleared \d+/);
  await visit(page, `/${checks.drill.emergencyId}/departures`);
  const words = new Set(Object.values(en.codes.departureState));
  const rows = await page.getByRole('main').getByRole('row').allInnerTexts();
  const departures = rows.filter((text) => /BS 1|CFC/.test(text));
  expect(departures.length).toBe(3);
  expect(departures.filter((text) => ![...words].some((word) => text.includes(word)))).toEqual([]);
});
