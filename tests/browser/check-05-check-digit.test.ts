import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { fr } from '../../web/src/lib/words/fr/dictionary.ts';
import { picture } from '../support/browser-picture.ts';
import { cast } from './cast.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { openChecks, visit, type OpenedChecks } from './checks/opened-checks.ts';
import { SITES } from './checks/shown-cast.ts';
import { TabletPage } from './pages/tablet-page.ts';

let checks: OpenedChecks;
let page: Page;
let tablet: TabletPage;

drawFailures('05', () => checks);
beforeAll(async () => {
  checks = await openChecks();
  page = await checks.page();
  tablet = new TabletPage(page);
  await visit(page, `/${checks.drill.emergencyId}/tablet/${SITES.beirut}`);
});
afterAll(() => checks.end());

const RIGHT = cast.luc.zone!;

/** One character of the second line, replaced. */
function spoilt(at: number): string {
  const [first, second] = RIGHT;
  const other = second[at] === '7' ? '8' : '7';
  return [first, second.slice(0, at) + other + second.slice(at + 1)].join('\n');
}

const zone = () => tablet.form.getByRole('textbox', { name: tablet.m.evacuees.mrz });
const rowOf = (field: string) => tablet.form.getByTestId('mrz-checks').getByRole('row', { name: field });

/** Where each digit stands in the second line of a passport, and the field that it vouches for. */
const digits = [
  ['number', 2],
  ['birthDate', 15],
  ['expiresOn', 23],
] as const;

test.each(digits)(
  '[check 5] a wrong character in %s is told by the name of the field, with a sign and words, and nothing is lost',
  async (field, at) => {
    const m = en.evacuees;
    await tablet.form.getByLabel(m.givenNames).fill('Luc-Olivier');
    await tablet.form.getByLabel(m.wristband).fill('W-900');
    await zone().fill(spoilt(at));
    const alert = tablet.form.getByRole('alert').filter({ hasText: m.zoneFields[field] });
    expect(await alert.innerText()).toMatch(/^≠ Check digit wrong: /);
    expect(await rowOf(m.zoneFields[field]).innerText()).toContain(`≠ ${m.digit}`);
    expect(await rowOf(m.zoneFields[field]).innerText()).toContain(m.digitWrong);
    expect(await zone().inputValue()).toBe(spoilt(at));
    expect(await tablet.form.getByLabel(m.givenNames).inputValue()).toBe('Luc-Olivier');
    expect(await tablet.form.getByLabel(m.wristband).inputValue()).toBe('W-900');
    await picture(page, `check-05-${field}`);
  },
);

test('[check 5] it is told in French as well, and correcting the one character passes', async () => {
  await zone().fill(spoilt(2));
  await tablet.switchLanguage(fr);
  const alert = tablet.form.getByRole('alert').filter({ hasText: fr.evacuees.zoneFields.number });
  expect(await alert.innerText()).toMatch(/^≠ /);
  await tablet.switchLanguage(en);

  await zone().press('Control+End');
  for (let left = 3; left < RIGHT[1].length; left += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(RIGHT[1][2]!);
  await tablet.form.getByText(en.evacuees.digitsRight(5, 5)).first().waitFor();
  expect(await tablet.form.getByRole('alert').count()).toBe(0);
  expect(await rowOf(en.evacuees.zoneFields.number).locator('use').getAttribute('href')).toBe('#g-cleared');
  expect(await tablet.form.getByLabel(en.evacuees.wristband).inputValue()).toBe('W-900');
});
