import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registers } from '../support/people.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { openChecks, visit, type OpenedChecks } from './checks/opened-checks.ts';
import { SITES } from './checks/shown-cast.ts';

const SCRIPTS_AT_MOST_BYTES = 250_000;
const PEOPLE = 5000;
/** The most that one site's list is built for. */
const MANY = 10_000;
const A_REQUEST = 250;
const SLOWER = 4;
const TASK_AT_MOST_MS = 100;
const ROWS_BELOW = 200;

let checks: OpenedChecks;

drawFailures('budgets', () => checks);
beforeAll(async () => {
  checks = await openChecks();
});
afterAll(() => checks.end());

test('the first load of the tablet is under 250 KB of compressed scripts, before a map is opened', async () => {
  const page = await checks.page();
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await visit(page, `/${checks.drill.emergencyId}/tablet/${SITES.beirut}`);
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(
    `Scripts of the tablet: ${String(sizes.length)} files, ${String(bytes)} bytes gzipped\n`,
  );
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(SCRIPTS_AT_MOST_BYTES);
});

/** Five letters for each number, as digits are: names are searched by their letters. */
function nameOf(n: number): string {
  const LETTERS = 26;
  return Array.from({ length: 5 }, (_, at) =>
    String.fromCharCode(97 + (Math.floor(n / LETTERS ** (4 - at)) % LETTERS)),
  ).join('');
}

async function registerPeople(from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += A_REQUEST) {
    const batch = Array.from({ length: A_REQUEST }, (_, index) => registers(nameOf(at + index)));
    await checks.live.record(...batch);
  }
}

/** Runs in the page, before it does anything. */
function keepLongTasks(): void {
  const tasks: number[] = [];
  (window as unknown as { longTasks: number[] }).longTasks = tasks;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
      buffered: true,
    },
  );
}

async function longest(page: Page, what: string, act: () => Promise<unknown>): Promise<void> {
  const tasks = () => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
  await tasks();
  await act();
  await page.waitForTimeout(500);
  const ms = Math.max(0, ...(await tasks()));
  const met = ms <= TASK_AT_MOST_MS ? 'met' : 'short';
  process.stdout.write(`${what}: longest task ${ms.toFixed(0)} ms (${String(TASK_AT_MOST_MS)} ms: ${met})\n`);
}

test(
  'a queue of 5,000 and of 10,000 people draws fewer than 200 rows, however it is opened, scrolled and searched',
  { timeout: 300_000 },
  async () => {
    await registerPeople(0, PEOPLE);
    const page = await checks.page();
    await page.addInitScript(keepLongTasks);
    await visit(page, `/${checks.live.emergencyId}`);
    await page
      .getByText(`${PEOPLE.toString()} persons`)
      .or(page.getByText('5,000 persons'))
      .first()
      .waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

    const queue = page.getByRole('region', { name: 'Queue' });
    const rows = queue.locator('.list').getByRole('button');
    const drawn: number[] = [];
    const look = async () => {
      await rows.first().waitFor();
      drawn.push(await rows.count());
    };
    process.stdout.write(`A queue of ${String(PEOPLE)} people, ${String(SLOWER)} times slower:\n`);
    await longest(page, 'opened', async () => {
      await page
        .getByRole('main')
        .getByRole('link', { name: /Beirut port/ })
        .click();
      await look();
    });
    await longest(page, 'scrolled', async () => {
      await rows.first().hover();
      for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 4000);
      await look();
    });
    await longest(page, 'searched', async () => {
      await page.getByLabel('Search').pressSequentially('aab', { delay: 50 });
      await queue
        .getByText(/^\s*aabaa\s*$/i)
        .first()
        .waitFor();
      await look();
    });
    await page.getByLabel('Search').fill('');
    await registerPeople(PEOPLE, MANY);
    await queue
      .getByText(/10[, ]?000/)
      .first()
      .waitFor();
    process.stdout.write(`A queue of ${String(MANY)} people, ${String(SLOWER)} times slower:\n`);
    await longest(page, 'scrolled to the end', async () => {
      const list = queue.locator('.list > div').first();
      for (const share of [0.25, 0.5, 0.75, 1]) {
        await list.evaluate((box, part) => box.scrollTo(0, box.scrollHeight * part), share);
        await page.waitForTimeout(200);
      }
      await queue
        .getByText(new RegExp(`^\\s*${nameOf(MANY - 1)}\\s*$`, 'i'))
        .first()
        .waitFor();
      await look();
    });
    await longest(page, 'searched', async () => {
      await page.getByLabel('Search').pressSequentially(nameOf(MANY - 1).slice(0, 3), { delay: 50 });
      await look();
    });
    expect(Math.max(...drawn)).toBeLessThan(ROWS_BELOW);
    expect(Math.min(...drawn)).toBeGreaterThan(0);
  },
);
