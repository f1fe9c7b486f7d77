import type { Page } from 'playwright-core';
import { clockShows } from '../clock-shows.ts';

interface TimeShown {
  readonly text: string;
  readonly datetime: string | null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const CLOCK = /(?<![\d:])([01]\d|2[0-3]):([0-5]\d)(?![\d:])/g;
const ZULU = /(?<!\d)(\d{2})?([01]\d|2[0-3])([0-5]\d)Z/g;

/** What is wrong with the times that a page shows, where all of it plays in these zones. */
export async function wrongTimes(page: Page, zones: readonly string[]): Promise<string[]> {
  const shown = await page.locator('time').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element): TimeShown => ({
        text: element.textContent,
        datetime: element.getAttribute('datetime'),
      })),
  );
  return shown.flatMap((time) => wrongWith(time, zones));
}

function wrongWith({ text, datetime }: TimeShown, zones: readonly string[]): string[] {
  const said = text.replaceAll(/\s+/g, ' ').trim();
  if (datetime === null || !INSTANT.test(datetime)) return [`${said}: datetime ${String(datetime)}`];
  const at = new Date(datetime);
  const locals = zones.map((zone) => clockShows(at, zone).slice(-5));
  const zulu = at.toISOString().slice(11, 16).replace(':', '');
  const clocks = [...said.matchAll(CLOCK)].map(([clock]) => clock);
  const zulus = [...said.matchAll(ZULU)].map((match) => `${match[2] ?? ''}${match[3] ?? ''}`);
  const wrong = [
    ...clocks.filter((clock) => !locals.includes(clock)),
    ...zulus.filter((each) => each !== zulu),
  ];
  return wrong.map((each) => `${said}: ${each} is not ${datetime} in ${zones.join(', ')}`);
}
