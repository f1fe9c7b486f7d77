import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSPHRASE } from '../support/api-client.ts';
import { picture } from '../support/browser-picture.ts';
import { SET_UP_TOKEN } from '../support/start-muster.ts';
import { cast, type CastMember } from './cast.ts';
import { hoursFromNow } from './checks/shown-cast.ts';
import { Newcomer } from './checks/newcomer.ts';
import { clockShows } from './clock-shows.ts';
import { startJourney, type Journey } from './journey.ts';

const AT_MOST = 60;

let journey: Journey;
let someone: Newcomer;

beforeAll(async () => {
  journey = await startJourney();
  someone = new Newcomer((await journey.device({ width: 1280, height: 800 })).page);
});
afterAll(async () => {
  process.stdout.write(`A newcomer’s actions: ${String(someone.actions)}\n${someone.done.join('\n')}\n`);
  await journey.end();
});

async function setUp(): Promise<void> {
  await someone.follow(`/setup#token=${SET_UP_TOKEN}`);
  await someone.fill('Name', 'Nour Lead');
  await someone.fill('Passphrase', PASSPHRASE);
  await someone.press('Create administrator');
}

/** Through the wizard, and past the steps in which nothing has to be said. */
async function openEmergency(): Promise<void> {
  const { page } = someone;
  const footer = page.getByRole('contentinfo');
  await someone.fill('Emergency name', 'Cedar');
  await someone.choose('Country', 'Lebanon');
  // A person looks before typing: both steps have the same fields.
  const seesStep = (title: string) => page.locator('#step-title').filter({ hasText: title }).waitFor();
  await someone.press('Sites', footer);
  await seesStep('Sites');
  await someone.fill('Known place', 'beirut');
  await someone.click(page.getByRole('option', { name: /LBBEY/ }));
  await someone.press('Safe havens', footer);
  await seesStep('Safe havens');
  await someone.fill('Known place', 'larnaca');
  await someone.click(page.getByRole('option', { name: /CYLCA/ }));
  await someone.press('Skip to check', footer);
  await someone.press('Create emergency', footer);
  await someone.press('Open the emergency');
  await someone.click(page.getByRole('main').getByRole('link', { name: /Port of Beirut/ }));
}

/** Scanned, registered and approved, by somebody who has a free hand. */
async function takeIn({ zone, shown }: CastMember, isFirst: boolean): Promise<void> {
  const { page } = someone;
  if (!isFirst) await someone.press('New person');
  await someone.fillZone(zone!);
  await page.getByText('5 of 5 check digits right').first().waitFor();
  if (isFirst) {
    await someone.press('Citizen, CAN');
    await someone.choose('Party', 'New party');
  } else {
    await someone.press(/^Same party again/);
  }
  await someone.press('Register');
  await page.getByRole('heading', { level: 1, name: shown }).waitFor();
  await someone.press('Outcome', page.getByRole('navigation', { name: 'Steps' }));
  await someone.press('Approve');
  await page.getByTestId('determination').waitFor();
}

async function scheduleDeparture(): Promise<void> {
  const { page } = someone;
  const shows = (hours: number, zone: string) => clockShows(new Date(hoursFromNow(hours)), zone);
  await someone.click(page.getByRole('link', { name: 'Departures', exact: true }));
  await someone.press('Schedule departure');
  await someone.fill('Carrier', 'Blue Star');
  await someone.fill('Number', 'BS 12');
  await someone.fill('Departs', shows(2, 'Asia/Beirut'));
  await someone.fill('Arrives', shows(9, 'Asia/Nicosia'));
  await someone.fill('Seats', '40');
  await someone.fill('Persons', '44');
  await someone.press('Schedule departure', page.getByRole('form', { name: 'Schedule departure' }));
  await someone.click(page.getByRole('link', { name: 'BS 12', exact: true }));
}

/** An action that asks before it is done. */
async function confirmed(name: string): Promise<void> {
  const { page } = someone;
  await someone.press(name, page.getByRole('group', { name: 'Actions' }));
  const dialog = page.getByRole('dialog');
  await someone.press(name, dialog);
  await dialog.waitFor({ state: 'detached' });
}

async function boardFamily(): Promise<void> {
  const { page } = someone;
  await someone.press('Assign party', page.getByRole('region', { name: 'Cleared, without a place' }));
  const toBoard = page.getByRole('region', { name: 'To board' });
  await toBoard.getByText(cast.anne.shown, { exact: true }).waitFor();
  await confirmed('Lock manifest');
  await confirmed('Open boarding');
  const aboard = page.getByRole('region', { name: 'Aboard', exact: true });
  for (let done = 1; done <= 4; done += 1) {
    await someone.press('Board', toBoard);
    await expect.poll(() => aboard.getByText(/^TREMBLAY /).count(), { timeout: 30_000 }).toBe(done);
  }
}

test(
  'a person who has never seen it goes from the set-up link to a boarded family of four in under 60 actions, by what the screens say',
  { timeout: 400_000 },
  async () => {
    await setUp();
    await openEmergency();
    for (const [index, person] of [cast.luc, cast.anne, cast.hugo, cast.zoe].entries()) {
      await takeIn(person, index === 0);
    }
    await picture(someone.page, 'newcomer-approved');
    await scheduleDeparture();
    await boardFamily();
    await picture(someone.page, 'newcomer-boarded');
    expect(someone.actions).toBeLessThan(AT_MOST);
    expect(journey.watch.faults).toEqual([]);
    expect(journey.watch.foreignAddresses).toEqual([]);
  },
);
