import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { fr } from '../../web/src/lib/words/fr/dictionary.ts';
import { picture } from '../support/browser-picture.ts';
import { SeenAfter } from '../support/browser-times.ts';
import { cast, type CastMember } from './cast.ts';
import { clockShows } from './clock-shows.ts';
import { controlWords, englishIn } from './control-words.ts';
import { startJourney, type Journey } from './journey.ts';
import { readCsv } from './read-csv.ts';
import { DeparturePage } from './pages/departure-page.ts';
import { createEmergency, openTablet, setUp, signIn } from './pages/front-pages.ts';
import { MapPage } from './pages/map-page.ts';
import { OfficersPage } from './pages/officers-page.ts';
import { TabletPage } from './pages/tablet-page.ts';

const EMERGENCY = 'Cedar exercise';
const BEIRUT = 'Beirut airport';
const LARNACA = 'Larnaca airport';
const FLIGHT = 'MU12';
const TABLET_SIZE = { width: 1280, height: 800 };

let journey: Journey;
let leadContext: BrowserContext;
let map: MapPage;
let leadDesk: TabletPage;
let one: TabletPage;
let two: TabletPage;
let emergencyPath = '';
let deskOne: DeparturePage;
let deskTwo: DeparturePage;
let last: { winner: CastMember; loser: CastMember };
const seenAfter = new SeenAfter();

beforeAll(async () => {
  journey = await startJourney();
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await Promise.all(journey.pages().map((page, index) => picture(page, `failed-${index + 1}`)));
  process.stdout.write(`${journey.watch.faults.join('\n')}\n`);
});
afterAll(async () => {
  await journey.end();
  process.stdout.write(`${seenAfter.report}\n`);
});

test('the lead sets Muster up, opens a drill with two sites, and gives two officers their roles', async () => {
  const { context, page } = await journey.device({ width: 1440, height: 900 });
  leadContext = context;
  await setUp(page, 'Nour Lead');
  await picture(page, '01-no-emergency');
  emergencyPath = await createEmergency(page, {
    name: EMERGENCY,
    sites: [{ place: BEIRUT }, { place: LARNACA, kind: 'Safe haven' }],
  });
  await picture(page, '02-sites');
  const officers = new OfficersPage(page);
  await officers.open();
  for (const name of ['Ada One', 'Ben Two']) await officers.create(name);
  await officers.grant('Nour Lead', 'Lead');
  await officers.grant('Nour Lead', 'Authority');
  for (const name of ['Ada One', 'Ben Two']) {
    for (const role of ['Reception', 'Screening', 'Movement']) await officers.grant(name, role, BEIRUT);
  }
  await picture(page, '03-officers');
  leadDesk = new TabletPage(page);
  map = new MapPage(await context.newPage());
  await map.open(emergencyPath);
  await map.shows({});
  await picture(map.page, '04-map-empty');
});

test('two officers sign in on tablets of their own and find nobody there', async () => {
  const [first, second] = [await journey.device(TABLET_SIZE), await journey.device(TABLET_SIZE)];
  await Promise.all([signIn(first.page, 'Ada One'), signIn(second.page, 'Ben Two')]);
  [one, two] = [new TabletPage(first.page), new TabletPage(second.page)];
  await Promise.all([one, two].map(({ page }) => openTablet(page, EMERGENCY, BEIRUT)));
  await one.queue.getByText('Nobody here.').waitFor();
  await picture(one.page, '05-tablet-empty');
});

test('whoever is registered on a tablet stands on the other one, on the map and in the counters', async () => {
  await one.fill(cast.joseph);
  await picture(one.page, '06-register-zone');
  await seenAfter.of(
    'registered: the counters',
    () => one.submit(),
    () => map.shows({ registered: 1, waiting: 1 }),
  );
  await map.markerSays(BEIRUT, 'Waiting 1');
  expect(await map.numberIn(BEIRUT)).toBe(1);
  await two.queue.getByRole('button', { name: 'HADDAD Joseph' }).waitFor();
  const parties: [TabletPage, CastMember[]][] = [
    [one, [cast.mariam, cast.elie, cast.lea, cast.newborn, cast.luc, cast.anne]],
    [two, [cast.karim, cast.rania, cast.omar, cast.fatima]],
  ];
  await Promise.all(
    parties.map(async ([tablet, people]) => {
      for (const person of people) await tablet.register(person);
    }),
  );
  await map.shows({ registered: 11, waiting: 11 });
  await map.markerSays(BEIRUT, 'Waiting 11');
  expect(await map.numberIn(BEIRUT)).toBe(11);
  await one.page.getByRole('heading', { level: 1, name: 'TREMBLAY Anne' }).waitFor();
  await picture(two.page, '07-arabic-original');
  expect(await two.page.getByText('فاطمة').getAttribute('lang')).toBe('ar');
});

test('a tablet goes over to French and back in the middle of a registration, and keeps what is typed', async () => {
  await two.fill(cast.nadim);
  const typed = await two.form.getByLabel(en.evacuees.mrz).inputValue();
  expect(englishIn(await controlWords(two.page)).length).toBeGreaterThan(40);
  await two.switchLanguage(fr);
  expect(await two.page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await two.form.getByLabel(fr.evacuees.mrz).inputValue()).toBe(typed);
  expect(await two.form.getByLabel(fr.evacuees.wristband).inputValue()).toBe(cast.nadim.wristband);
  expect(englishIn(await controlWords(two.page))).toEqual([]);
  await picture(two.page, '08-french');
  await two.submit();
  await two.cardOf(cast.nadim.shown).waitFor();
  await two.page.getByRole('status').getByText('Inscription faite : MANSOUR Nadim').waitFor();
  await picture(two.page, '09-french-card');
  await two.switchLanguage(en);
  await Promise.all([one.register(cast.hugo), two.register(cast.zoe)]);
  await map.shows({ registered: 14, waiting: 14 });
});

test('[SCR-1] [SCR-2] of two tablets that begin with the same person at once, one does and the other is told', async () => {
  await Promise.all([one.open('HADDAD Joseph'), two.open('HADDAD Joseph')]);
  await seenAfter.of(
    'claimed by two at once: the counters',
    () => atOnce(one.startScreening, two.startScreening),
    () => map.shows({ registered: 14, waiting: 13, progress: 1 }),
  );
  const told = /has been screening this person since/;
  const refused = ({ page }: TabletPage) => page.getByRole('alert').filter({ hasText: told });
  await refused(one).or(one.adviceForm).first().waitFor();
  await refused(two).or(two.adviceForm).first().waitFor();
  expect([await one.adviceForm.count(), await two.adviceForm.count()].sort()).toEqual([0, 1]);
  const oneWon = (await one.adviceForm.count()) === 1;
  const [winner, loser] = oneWon ? [one, two] : [two, one];
  await refused(loser).waitFor();
  expect(await refused(winner).count()).toBe(0);
  await loser.page.getByText(`${oneWon ? 'Ada One' : 'Ben Two'} has been screening`).waitFor();
  await picture(loser.page, '10-claimed-by-other');
  await winner.fillAdvice('clear');
  await picture(winner.page, '11-screening');
  await seenAfter.of(
    'advice: the counters',
    () => winner.saveAdvice(),
    () => map.shows({ registered: 14, waiting: 13, advised: 1 }),
  );
});

test('officers advise on everyone, and the map’s ring follows', async () => {
  const { mariam, elie, lea, newborn, luc, anne, hugo } = cast;
  const { karim, rania, omar, fatima, nadim, zoe } = cast;
  await Promise.all([
    screenAll(one, [mariam, elie, lea, newborn, luc, anne, hugo]),
    screenAll(two, [karim, rania, omar, fatima, nadim, zoe]),
  ]);
  await map.shows({ registered: 14, advised: 13, secondary: 1 });
  await map.markerSays(BEIRUT, 'Advised, decision awaited 13, Referred 1');
  await picture(map.page, '12-map-advised');
});

test('the lead, as the authority, approves thirteen and holds one', async () => {
  await openTabletFromHere(leadDesk);
  await leadDesk.open('HADDAD Joseph');
  await picture(leadDesk.page, '13-determination');
  await seenAfter.of(
    'determination: the counters',
    () => leadDesk.determine('HADDAD Joseph', 'approve'),
    () => map.shows({ registered: 14, advised: 12, cleared: 1, secondary: 1 }),
  );
  await leadDesk.determine(cast.nadim.shown, 'hold', 'Identity is to be established first.');
  const { joseph: _, nadim: _held, ...others } = cast;
  for (const { shown } of Object.values(others)) await leadDesk.determine(shown, 'approve');
  await map.shows({ registered: 14, cleared: 13, held: 1 });
  await map.markerSays(BEIRUT, 'Cleared 13, Not to board yet 1');
});

test('a flight is scheduled on a tablet and stands on the lead’s map', async () => {
  [deskOne, deskTwo] = [new DeparturePage(one.page), new DeparturePage(two.page)];
  await deskOne.openBoard();
  await deskOne.fillSchedule({
    ...{ carrier: 'Muster Air', number: FLIGHT, from: BEIRUT, to: LARNACA, seats: 11, persons: 14 },
    departs: clockShows(new Date(Date.now() + 60 * 60_000), 'Asia/Beirut'),
    arrives: clockShows(new Date(Date.now() + 105 * 60_000), 'Asia/Nicosia'),
  });
  await picture(deskOne.page, '14-schedule');
  await seenAfter.of(
    'scheduled: the marker',
    () => deskOne.submitSchedule.click(),
    () => map.markerSays(FLIGHT, 'Planned, 0 aboard, 11 seats'),
  );
  await deskTwo.openBoard();
  await Promise.all([deskOne.open(FLIGHT), deskTwo.open(FLIGHT)]);
});

test('parties get their places, one infant on a lap, and the held person stays behind', async () => {
  await picture(deskOne.page, '15-cleared');
  await deskOne.assignParty('Haddad', { 'HADDAD Elie': 'on the lap of HADDAD Joseph' });
  await deskTwo.assignParty('Mansour', {}, 'Nadim is held.');
  await deskOne.assign('TREMBLAY Luc');
  await deskOne.assign('TREMBLAY Anne');
  await deskOne.act('Lock manifest');
  await deskTwo.versions.getByRole('row', { name: /^1 11 / }).waitFor();
});

test('[DEP-1] [DEP-2] [MAN-4] of two tablets that give the last seat at once, one does and the other reads why not', async () => {
  const assign = [
    deskOne.button('Assign', 'TREMBLAY Hugo'),
    deskTwo.button('Assign', 'TREMBLAY Zoe'),
  ] as const;
  await Promise.all(assign.map((button) => button.waitFor()));
  await atOnce(...assign);
  for (const desk of [deskOne, deskTwo]) await desk.versions.getByRole('row', { name: /^2 12 / }).waitFor();
  await Promise.any([deskOne, deskTwo].map((desk) => desk.refusal.waitFor()));
  const refused = [await deskOne.refusal.count(), await deskTwo.refusal.count()];
  expect(refused.sort()).toEqual([0, 1]);
  const [loserDesk, winner, loser] =
    (await deskOne.refusal.count()) === 1 ? [deskOne, cast.zoe, cast.hugo] : [deskTwo, cast.hugo, cast.zoe];
  last = { winner, loser };
  expect(await loserDesk.refusal.innerText()).toBe('No room: 1 seat needed, 0 left.');
  for (const desk of [deskOne, deskTwo]) {
    await desk.list('To board').getByText(winner.shown, { exact: true }).waitFor();
    await desk.list('Cleared, without a place').getByText(loser.shown, { exact: true }).waitFor();
  }
  await picture(loserDesk.page, '16-last-seat-refused');
});

test('[MAN-5] a corrected spelling makes another version of the list', async () => {
  await one.page.getByRole('link', { name: 'Tablet' }).click();
  await one.correctSurname('MANSUR Rania', 'MANSOUR', 'As on the family book.');
  await deskTwo.list('To board').getByText('MANSOUR Rania', { exact: true }).waitFor();
  await deskTwo.versions.getByRole('row', { name: /^3 12 / }).waitFor();
  await deskOne.openBoard();
  await deskOne.open(FLIGHT);
});

test('eleven board at two gates, one does not come, and the flight departs', async () => {
  await deskOne.act('Open boarding');
  await map.markerSays(FLIGHT, 'Boarding, 0 aboard, 11 seats');
  await seenAfter.of(
    'boarded: the counters',
    () => deskOne.scanAndBoard(cast.joseph.wristband, 'HADDAD Joseph'),
    () => map.shows({ registered: 14, cleared: 12, held: 1, boarded: 1 }),
  );
  const { mariam, elie, lea, newborn, karim, omar, fatima, luc } = cast;
  const gateTwo = [karim.shown, 'MANSOUR Rania', omar.shown, fatima.shown, luc.shown, last.winner.shown];
  await Promise.all([boardAll(deskOne, [mariam, elie, lea, newborn]), boardShown(deskTwo, gateTwo)]);
  await map.markerSays(FLIGHT, 'Boarding, 11 aboard, 11 seats');
  await picture(deskOne.page, '17-boarding');
  await deskTwo.button('No-show', cast.anne.shown).click();
  await deskOne.list('Not travelling').getByText(cast.anne.shown, { exact: true }).waitFor();
  await map.shows({ registered: 14, cleared: 2, held: 1, boarded: 11 });
  await deskOne.fillDeparted({ persons: 15, crew: 4 });
  await picture(deskOne.page, '18-record-departure');
  await seenAfter.of(
    'departed: the counters and the marker',
    () => deskOne.confirmDeparted(),
    async () => {
      await map.shows({ registered: 14, cleared: 2, held: 1, departed: 11 });
      await map.markerSays(FLIGHT, 'Departed, 11 aboard, 11 seats');
    },
  );
  await map.markerSays(BEIRUT, 'Cleared 2, Not to board yet 1');
  await map.ready();
  await map.marker(FLIGHT).click();
  await picture(map.page, '19-map-departed');
  await picture(deskOne.page, '20-departed');
});

test('[CSV-1] [MAN-6] the lead’s file has the twelve who are listed, whoever came', async () => {
  await map.page.getByRole('link', { name: 'Open departure' }).click();
  const desk = new DeparturePage(map.page);
  await desk.versions.getByRole('row').nth(3).waitFor();
  await picture(map.page, '21-versions');
  const file = await desk.download();
  expect(file.name).toBe(`DRILL-${FLIGHT}-v3.csv`);
  const [header, ...rows] = readCsv(await readFile(file.path, 'utf8'));
  const departureId = new URL(map.page.url()).pathname.split('/').at(-1);
  const json = await leadContext.request.get(
    `/api/emergencies${emergencyPath}/departures/${departureId}/manifest.json`,
  );
  const manifest = (await json.json()) as { version: number; count: number; rows: Record<string, unknown>[] };
  expect(manifest).toMatchObject({ version: 3, count: 12 });
  expect(header).toEqual(['DRILL', ...Object.keys(manifest.rows[0]!), 'manifest']);
  const listed = rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [header![index]!, cell])));
  expect(listed.map((row) => `${row['surname']} ${row['givenNames']}`.trim().toUpperCase()).sort()).toEqual(
    [
      ...['HADDAD JOSEPH', 'HADDAD MARIAM', 'HADDAD ELIE', 'HADDAD LEA', ''],
      ...['MANSOUR KARIM', 'MANSOUR RANIA', 'MANSOUR OMAR', 'FATIMA'],
      ...['TREMBLAY LUC', 'TREMBLAY ANNE', last.winner.shown.toUpperCase()],
    ].sort(),
  );
  const parties = listed.map((row) => row['party']);
  expect(parties).toEqual([
    ...Array<string>(5).fill('Haddad'),
    ...Array<string>(4).fill('Mansour'),
    ...Array<string>(3).fill('Tremblay'),
  ]);
  expect(listed.map((row) => row['sequence'])).toEqual(listed.map((_, index) => String(index + 1)));
  const ofName = (given: string) => listed.find((row) => row['givenNames']?.toUpperCase() === given)!;
  expect(ofName('ELIE')).toMatchObject({ seating: 'lap', lapOfSequence: ofName('JOSEPH')['sequence'] });
  expect(listed.filter((row) => row['seating'] === 'seat')).toHaveLength(11);
  expect(ofName('JOSEPH')).toMatchObject({
    nationality: 'CAN',
    documentNumber: 'GA302922',
    entitlement: 'citizen',
  });
  expect(ofName('OMAR')).toMatchObject({
    documentType: 'none-lost',
    documentNumber: '',
    birthDate: '1961-05',
  });
  expect(listed.find((row) => row['surname']?.toUpperCase() === 'FATIMA')).toMatchObject({
    originalName: 'فاطمة',
  });
  expect(new Set(listed.map((row) => row['manifest']))).toEqual(
    new Set([expect.stringMatching(/^Muster Air MU12 version=3; count=12; sha256=[0-9a-f]{64}$/)]),
  );
});

test('everyone stands in one counter, and the table says what the map said', async () => {
  await map.page.getByRole('link', { name: 'Map' }).click();
  await map.shows({ registered: 14, cleared: 2, held: 1, departed: 11 });
  const { registered, ...others } = await map.counters();
  expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(registered);
  await map.view('Table');
  await picture(map.page, '22-table');
  const sites = Object.fromEntries((await map.table('Sites')).map(([name, ...cells]) => [name, cells]));
  const numbers = (name: string) => sites[name]?.slice(1).map(Number);
  expect(numbers(BEIRUT)).toEqual([0, 0, 0, 2, 0, 1, 0, 0]);
  expect(numbers(LARNACA)).toEqual([0, 0, 0, 0, 0, 0, 11, 0]);
});

test('in the whole journey no page was loaded twice, asked another host, met an error or put a name in its title', () => {
  const { watch, muster } = journey;
  expect(watch.foreignAddresses).toEqual([]);
  expect(watch.faults).toEqual([]);
  expect(muster.alarms).toEqual([]);
  for (const page of [map.page, leadDesk.page, one.page, two.page]) expect(watch.loadsOf(page)).toBe(1);
  const names = /haddad|mansou?r|tremblay|fatima|فاطمة|joseph|nour|ada|ben/i;
  expect([...watch.titles].filter((title) => names.test(title))).toEqual([]);
  expect([...watch.titles].filter((title) => title.includes(EMERGENCY))).toContain(
    `DRILL · Map · ${EMERGENCY}`,
  );
});

/** Presses both as nearly at once as a program can: neither waits for what the other one did. */
async function atOnce(...buttons: readonly Locator[]): Promise<void> {
  const elements = await Promise.all(buttons.map((button) => button.elementHandle()));
  await Promise.all(
    elements.map((element) => element?.evaluate((button) => (button as HTMLElement).click())),
  );
}

async function screenAll(tablet: TabletPage, people: readonly CastMember[]): Promise<void> {
  for (const person of people) await tablet.screen(person);
}

async function boardAll(desk: DeparturePage, people: readonly CastMember[]): Promise<void> {
  for (const { wristband, shown } of people) await desk.scanAndBoard(wristband, shown);
}

async function boardShown(desk: DeparturePage, people: readonly string[]): Promise<void> {
  for (const shown of people) await desk.board(shown);
}

async function openTabletFromHere({ page, queue }: TabletPage): Promise<void> {
  await page.getByRole('link', { name: 'Tablet' }).click();
  await queue.waitFor();
}
