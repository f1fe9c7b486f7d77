import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import type { EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, sceneOn } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { startJourney, type Journey } from './journey.ts';
import { signIn } from './pages/front-pages.ts';

const REASON = 'The letter is unread.';

let journey: Journey;
let emergency: EmergencyClient;
const lines: TcpProxy[] = [];

beforeAll(async () => {
  journey = await startJourney();
  const scene = await sceneOn(journey.muster);
  emergency = await scene.emergency('Two minds');
  await emergency.record(registers('Ana'));
  for (const name of ['Ada', 'Ben']) await scene.officer(emergency, name, 'screening');
  await scene.officer(emergency, 'Sam', 'supervisor');
});
afterAll(async () => {
  await journey.end();
  for (const line of lines) await line.close();
});

/** A tablet with a line of its own. */
async function tabletOf(name: string): Promise<{ page: Page; line: TcpProxy }> {
  const line = await TcpProxy.before(() => Number(new URL(journey.muster.url).port));
  lines.push(line);
  const { page } = await journey.device({ width: 1280, height: 800 }, { baseURL: line.url });
  await signIn(page, name);
  await page.goto(`/${emergency.emergencyId}/tablet/${BEIRUT}?person=${idOf('Ana')}&step=outcome`);
  await page.getByRole('button', { name: 'Start screening' }).waitFor();
  return { page, line };
}

async function advise(page: Page, choice: 'Advise clear' | 'Refer to…'): Promise<void> {
  await page.getByRole('button', { name: 'Start screening' }).click();
  await page.getByRole('button', { name: 'Continue to screening' }).waitFor();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Outcome' }).click();
  const advice = page.getByRole('group', { name: 'Recommendation' });
  await advice.getByRole('button', { name: choice, exact: true }).click();
  if (choice === 'Refer to…') await page.getByLabel('Reason', { exact: true }).fill(REASON);
  await page.getByRole('button', { name: 'Save advice' }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
}

test('[check 8] two tablets that advise on one person without a link: both are kept, the person is flagged, and a supervisor settles it on one screen', async () => {
  const [ada, ben] = [await tabletOf('Ada'), await tabletOf('Ben')];
  const sam = (await journey.device({ width: 1280, height: 800 })).page;
  await signIn(sam, 'Sam');
  for (const { page, line } of [ada, ben]) {
    line.down();
    await page.getByRole('link', { name: /^Offline since/ }).waitFor();
  }
  await advise(ada.page, 'Advise clear');
  await advise(ben.page, 'Refer to…');
  await ada.page.getByRole('link', { name: /1 to send/ }).waitFor();
  await ben.page.getByRole('link', { name: /1 to send/ }).waitFor();
  for (const { page, line } of [ada, ben]) {
    line.up();
    await page.getByRole('link', { name: en.shell.live, exact: true }).waitFor();
  }

  await sam.goto(`/${emergency.emergencyId}/conflicts`);
  await sam.getByText(en.conflicts.people(1)).waitFor();
  const person = sam.getByRole('region', { name: /ANA/i });
  await person.waitFor();
  for (const advice of [/advise clear/i, /refer/i]) await person.getByText(advice).first().waitFor();
  const { tables } = journey.muster.server.emergencies.get(emergency.emergencyId)!.state;
  const advised = [...tables.screenings.values()].map(({ recommendation }) => recommendation).sort();
  expect(advised).toEqual(['clear', 'refer']);
  const keep = person.getByRole('button', { name: /keep/i });
  await keep.first().waitFor();
  await keep.first().click();
  await sam.getByText(en.conflicts.none).waitFor();
  expect(tables.evacuees.get(idOf('Ana') as never)?.rivals?.['screening']).toBeUndefined();
});
