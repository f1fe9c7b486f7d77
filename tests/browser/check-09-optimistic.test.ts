import type { Page } from 'playwright-core';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../support/id-of.ts';
import { picture } from '../support/browser-picture.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { heldAnswers, type HeldAnswers } from './checks/held-answers.ts';
import { openChecks, visit, type OpenedChecks } from './checks/opened-checks.ts';
import { SITES } from './checks/shown-cast.ts';
import { TabletPage } from './pages/tablet-page.ts';

/** On a satellite link. */
const LATENCY_MS = 2000;

let checks: OpenedChecks;
let page: Page;
let tablet: TabletPage;
let answers: HeldAnswers;

drawFailures('09', () => checks);
beforeAll(async () => {
  checks = await openChecks();
  page = await checks.page();
  tablet = new TabletPage(page);
  answers = await heldAnswers(page);
});
afterAll(() => checks.end());

const base = () => `/${checks.drill.emergencyId}/tablet/${SITES.beirut}`;
const rowOf = (name: string) =>
  tablet.queue.getByRole('button', { name: new RegExp(`^${name}`, 'i') }).last();
const undoBar = () =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Send now' }) });

/** Up to the last press, which saves. */
async function advise(name: string, reason = ''): Promise<void> {
  await visit(page, `${base()}?person=${idOf(name)}&step=outcome`);
  const start = page.getByRole('button', { name: 'Start screening' });
  const ofCard = page.getByRole('navigation', { name: 'Steps' });
  await start.or(page.getByRole('button', { name: 'Save advice' })).waitFor();
  if (await start.isVisible()) {
    await start.click();
    await page.getByRole('button', { name: 'Continue to screening' }).waitFor();
    await ofCard.getByRole('button', { name: 'Outcome' }).click();
  }
  const choice = reason ? 'Refer to…' : 'Advise clear';
  const advice = page.getByRole('group', { name: 'Recommendation' });
  await advice.getByRole('button', { name: choice, exact: true }).click();
  if (reason) await page.getByLabel('Reason', { exact: true }).fill(reason);
}

test('[check 9] saved advice is seen at once, long before the server’s answer, and stays once it came', async () => {
  await advise('Prosper');
  answers.hold();
  const before = answers.arrived();
  await page.getByRole('button', { name: 'Save advice' }).click();
  await rowOf('Prosper').getByText('to send').waitFor();
  await undoBar().getByText('Advice saved: PROSPER').waitFor();
  expect(answers.arrived()).toBe(before);
  await picture(page, 'check-09-to-send');

  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByRole('status').filter({ hasText: 'Sending 1' }).waitFor();
  expect(await rowOf('Prosper').getByText('to send').isVisible()).toBe(true);
  await pause(LATENCY_MS);
  expect(await rowOf('Prosper').getByText('to send').isVisible()).toBe(true);
  expect(answers.arrived()).toBe(before);

  answers.release();
  await rowOf('Prosper').getByText('Advised').waitFor();
  await rowOf('Prosper').getByText('to send').waitFor({ state: 'detached' });
  expect(answers.arrived()).toBe(before + 1);
});

test('[check 9] when it is refused the status goes back, with the reason, and what was typed is there again', async () => {
  const reason = 'The letter of invitation is unread.';
  await advise('Fatima', reason);
  answers.hold();
  answers.refuseNext({ ok: false, rejection: { type: 'NotAllowed', needs: 'screening' } });
  await page.getByRole('button', { name: 'Save advice' }).click();
  await rowOf('Fatima').getByText('to send').waitFor();
  await page.getByRole('button', { name: 'Send now' }).click();
  await pause(LATENCY_MS);
  expect(await rowOf('Fatima').getByText('to send').isVisible()).toBe(true);

  answers.release();
  const refused = tablet.queue.getByRole('listitem').filter({ hasText: 'Your roles do not allow this' });
  await refused.waitFor();
  await picture(page, 'check-09-refused');
  await rowOf('Fatima').getByText('In progress').waitFor();
  expect(await rowOf('Fatima').getByText('to send').count()).toBe(0);
  await refused.getByRole('button', { name: 'FATIMA: Open again' }).click();
  await tablet.cardOf('Fatima').waitFor();
  expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe(reason);
  const chosen = page.getByRole('group', { name: 'Recommendation' }).getByRole('button', { pressed: true });
  expect(await chosen.innerText()).toMatch(/^Refer/);
});
