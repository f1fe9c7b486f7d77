import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../support/id-of.ts';
import { cast } from './cast.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { openChecks, visit, type OpenedChecks } from './checks/opened-checks.ts';
import { SITES } from './checks/shown-cast.ts';
import { wedgeScan } from './checks/wedge-scan.ts';
import { TabletPage } from './pages/tablet-page.ts';

const timeout = 300_000;

let checks: OpenedChecks;
let page: Page;
let tablet: TabletPage;
const times: string[] = [];

drawFailures('04', () => checks);
beforeAll(async () => {
  checks = await openChecks();
  page = await checks.page();
  tablet = new TabletPage(page);
});
afterAll(async () => {
  await checks.end();
  process.stdout.write(
    `From the first of 90 keys, 5 ms apart, until the screen stands:\n${times.join('\n')}\n`,
  );
});

const address = (search = '') => `/${checks.drill.emergencyId}/tablet/${SITES.beirut}${search}`;

/** Scans on a page that was made ready, again where the machine stood still in the middle of it. */
async function scanned(what: string, lines: readonly string[], ready: () => Promise<void>, seen: Locator) {
  for (let turn = 1; turn <= 8; turn += 1) {
    await visit(page, address());
    await ready();
    const start = performance.now();
    if (!(await wedgeScan(page, lines))) continue;
    await seen.waitFor();
    times.push(`${(performance.now() - start).toFixed(0).padStart(7)} ms  ${what}`);
    return;
  }
  throw new Error('The machine stood still in the middle of each scan.');
}

/** Where the focus is when the scanner types. */
const places: readonly [string, () => Promise<void>][] = [
  ['nothing', () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())],
  ['the search', () => page.getByLabel('Search').focus()],
  ['a button', () => page.getByRole('button', { name: /^Waiting: / }).focus()],
  ['somebody else in the queue', () => tablet.queue.getByRole('button', { name: 'Adele' }).last().focus()],
  ['the language button', () => page.getByRole('button', { name: 'Français' }).focus()],
  ['a choice of the form', () => tablet.form.getByRole('radio').first().focus()],
  ['a field of the form', () => tablet.form.getByLabel('Surname').focus()],
];

test(
  '[check 4] a zone that a scanner types opens whoever holds it, wherever the focus is',
  { timeout },
  async () => {
    for (const [what, focus] of places) {
      await scanned(`known, focus on ${what}`, cast.joseph.zone!, focus, tablet.cardOf('Nour'));
      expect(new URL(page.url()).searchParams.get('person')).toBe(idOf('Nour'));
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.getByLabel('Search').inputValue()).toBe('');
    }
  },
);

test(
  '[check 4] of somebody who is not known it begins the registration, and loses nothing that was typed',
  { timeout },
  async () => {
    const halfType = async () => {
      await tablet.form.getByLabel('Surname').fill('HALF TYPED');
      await tablet.form.getByLabel('Given names').focus();
    };
    const zone = tablet.form.getByRole('textbox', { name: 'Machine-readable zone' });
    const right = tablet.form.getByText('5 of 5 check digits right').first();
    await scanned('unknown, focus on a field', cast.luc.zone!, halfType, right);
    expect(await zone.inputValue()).toBe(cast.luc.zone!.join('\n'));
    await tablet.submit();
    await tablet.cardOf('TREMBLAY Luc').waitFor();

    await tablet.queue.getByRole('button', { name: 'HALF TYPED' }).click();
    await tablet.form.waitFor();
    expect(await tablet.form.getByLabel('Surname').inputValue()).toBe('HALF TYPED');
    expect(await tablet.form.getByLabel('Given names').inputValue()).toBe('');
  },
);

test('[check 4] what a hand types is typed, however it looks', async () => {
  await visit(page, address());
  await page.getByLabel('Search').pressSequentially('adele', { delay: 120 });
  expect(await page.getByLabel('Search').inputValue()).toBe('adele');
});
