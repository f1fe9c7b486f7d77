import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import type { EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, sceneOn } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { TabletProfile } from '../support/tablet-profile.ts';
import { signIn } from './pages/front-pages.ts';

const PEOPLE = 50;
const names = Array.from(
  { length: PEOPLE },
  (_, at) => `Person${String.fromCharCode(65 + (at % 26))}${String(at)}`,
);
const REASON = 'The letter is unread.';

let tablet: TabletProfile;
let emergency: EmergencyClient;
let lead: EmergencyClient;
let page: Page;

beforeAll(async () => {
  tablet = await TabletProfile.start();
  const scene = await sceneOn(tablet.muster);
  emergency = await scene.emergency('A shift without a link');
  await emergency.record(
    ...names.map((name, at) => registers(name, at % 10 === 4 ? { birthDate: '2019-05-02' } : {})),
  );
  await scene.officer(emergency, 'Ada', 'screening');
  lead = await scene.officer(emergency, 'Lou', 'lead', []);
  page = await tablet.open();
  await signIn(page, 'Ada');
  await tablet.isKept(page);
  await page.goto(tabletPath());
  await page.getByRole('region', { name: 'Queue' }).waitFor();
  // What came is written down a moment later.
  await page.waitForTimeout(1500);
});
afterAll(() => tablet.end());

const tabletPath = () => `/${emergency.emergencyId}/tablet/${BEIRUT}`;
const chip = (text: RegExp) => page.getByRole('link', { name: text }).first();

/** From the queue to saved advice; every tenth is referred, with a reason. */
async function screen(name: string, at: number): Promise<void> {
  await page.goto(`${tabletPath()}?person=${idOf(name)}&step=outcome`);
  await page.getByRole('button', { name: 'Start screening' }).click();
  await page.getByRole('button', { name: 'Continue to screening' }).waitFor();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Outcome' }).click();
  const advice = page.getByRole('group', { name: 'Recommendation' });
  await advice
    .getByRole('button', { name: at % 10 === 7 ? 'Refer to…' : 'Advise clear', exact: true })
    .click();
  if (at % 10 === 7) await page.getByLabel('Reason', { exact: true }).fill(REASON);
  await page.getByRole('button', { name: 'Save advice' }).click();
  await page.getByText(`Advice saved: ${name.toUpperCase()}`).waitFor();
}

test(
  '[check 7] [TABLET-4] fifty people screened without a link survive a reload and a killed browser, and are fifty on the server',
  { timeout: 400_000, retry: 0 },
  async () => {
    tablet.line.down();
    await chip(/^Offline since/).waitFor();
    for (const [at, name] of names.entries()) await screen(name, at);

    await page.reload();
    await chip(/50 to send/).waitFor();
    await tablet.kill();
    page = await tablet.open();
    await page.goto(`/${emergency.emergencyId}/to-send`);
    await page.getByRole('heading', { name: en.toSend.waiting(PEOPLE) }).waitFor();
    await chip(/50 to send/).waitFor();
    await page.goto(tabletPath());
    await page
      .getByRole('button', { name: new RegExp(names[0]!, 'i') })
      .first()
      .waitFor();
    expect(await screenings()).toBe(0);

    tablet.line.up();
    const before = performance.now();
    await chip(/^Live$/).waitFor();
    console.log(`after ${((performance.now() - before) / 1000).toFixed(1)} s nothing was left to send`);
    expect(await screenings()).toBe(PEOPLE);
    expect(await recordedInLog()).toBe(PEOPLE);
  },
);

/** People whose latest screening is recorded, and who advised referral among them. */
async function screenings(): Promise<number> {
  const { tables } = tablet.muster.server.emergencies.get(emergency.emergencyId)!.state;
  const done = [...tables.screenings.values()].filter(({ recordedAt }) => recordedAt !== undefined);
  const referred = done.filter(({ reason }) => reason === REASON).length;
  expect(referred).toBe(Math.round(done.length / 10));
  return done.length;
}

async function recordedInLog(): Promise<number> {
  let [after, recorded] = [0, 0];
  for (;;) {
    const { body } = await lead.get(`/log?after=${String(after)}`);
    const entries = body['entries'] as { seq: number; events?: { type: string }[] }[];
    const last = entries.at(-1);
    if (!last) return recorded;
    after = last.seq;
    recorded += entries
      .flatMap(({ events = [] }) => events)
      .filter(({ type }) => type === 'ScreeningRecorded').length;
  }
}
