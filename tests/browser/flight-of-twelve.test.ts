import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { fr } from '../../web/src/lib/words/fr/dictionary.ts';
import { picture } from '../support/browser-picture.ts';
import { SeenAfter } from '../support/browser-times.ts';
import { atOnce } from './at-once.ts';
import { cast, type CastMember } from './cast.ts';
import { clockShows } from './clock-shows.ts';
import { controlWords, englishIn } from './control-words.ts';
import { BEIRUT, EMERGENCY, LARNACA, OFFICERS, openExercise, openTabletOf } from './exercise.ts';
import { expectTwelve } from './expect-twelve.ts';
import { startJourney, type Journey } from './journey.ts';
import { readManifest } from './read-manifest.ts';
import { DeparturePage } from './pages/departure-page.ts';
import type { MapPage } from './pages/map-page.ts';
import type { TabletPage } from './pages/tablet-page.ts';

const FLIGHT = 'MU12';
const [ADA, BEN] = OFFICERS;

let journey: Journey;
let map: MapPage;
let leadDesk: TabletPage;
let one: TabletPage;
let two: TabletPage;
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
  ({ leadDesk, map } = await openExercise(journey));
  await map.shows({});
  await picture(map.page, '04-map-empty');
});

test('two officers sign in on tablets of their own and find nobody there', async () => {
  [one, two] = await Promise.all([openTabletOf(journey, ADA), openTabletOf(journey, BEN)]);
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
  expect(await two.page.getByRole('heading', { level: 1 }).getByText('فاطمة').getAttribute('lang')).toBe(
    'ar',
  );
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
  await loser.page.getByText(`${oneWon ? ADA : BEN} has been screening`).waitFor();
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
    one.screenAll([mariam, elie, lea, newborn, luc, anne, hugo]),
    two.screenAll([karim, rania, omar, fatima, nadim, zoe]),
  ]);
  await map.shows({ registered: 14, advised: 13, secondary: 1 });
  await map.markerSays(BEIRUT, 'Advised, decision awaited 13, Referred 1');
  await picture(map.page, '12-map-advised');
});

test('the lead, as the authority, approves thirteen and holds one', async () => {
  await leadDesk.page.bringToFront();
  await leadDesk.openFromMenu();
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
  await map.page.bringToFront();
  await map.shows({ registered: 14, cleared: 13, held: 1 });
  expect(await one.glyphOf(cast.nadim.shown, 'Not to board yet')).toBe('#g-held-desk');
  expect(await two.glyphOf(cast.zoe.shown, 'Cleared')).toBe('#g-cleared');
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
  await one.openFromMenu();
  await one.correctSurname('MANSUR Rania', 'MANSOUR', 'As on the family book.');
  await deskTwo.list('To board').getByText('MANSOUR Rania', { exact: true }).waitFor();
  await deskTwo.versions.getByRole('row', { name: /^3 12 / }).waitFor();
  await deskOne.openBoard();
  await deskOne.open(FLIGHT);
});

test('eleven board at two gates, one does not come, and the flight departs', async () => {
  await deskOne.act('Open boarding');
  await map.markerSays(FLIGHT, 'Boarding, 0 aboard, 11 seats');
  const board = await deskOne.scan(cast.joseph.wristband, 'HADDAD Joseph');
  await seenAfter.of(
    'boarded: the counters',
    () => board.click(),
    () => map.shows({ registered: 14, cleared: 12, held: 1, boarded: 1 }),
  );
  const { mariam, elie, lea, newborn, karim, omar, fatima, luc } = cast;
  const gateTwo = [karim.shown, 'MANSOUR Rania', omar.shown, fatima.shown, luc.shown, last.winner.shown];
  await Promise.all([deskOne.scanAndBoardAll([mariam, elie, lea, newborn]), deskTwo.boardAll(gateTwo)]);
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
  await deskTwo.page.getByText('10 seats aboard').waitFor();
  await deskTwo.list('Aboard').getByText('11', { exact: true }).waitFor();
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
  const manifest = await readManifest(desk);
  const { fileName, header, json } = manifest;
  expect(fileName).toBe(`DRILL-${FLIGHT}-v3.csv`);
  expect(json).toMatchObject({ version: 3, count: 12 });
  expect(header).toEqual(['DRILL', ...Object.keys(json.rows[0]!), 'manifest']);
  expectTwelve(manifest, last.winner);
});

test('everyone stands in one counter, and the table says what the map said', async () => {
  await map.page.getByRole('link', { name: 'Map' }).click();
  await map.shows({ registered: 14, cleared: 2, held: 1, departed: 11 });
  const { registered, ...others } = await map.counters();
  expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(registered);
  await map.view('Table');
  await picture(map.page, '22-table');
  const sites = await map.table('Sites');
  const numbers = (site: string) =>
    sites
      .find(([name]) => name === site)
      ?.slice(2, 10)
      .map(Number);
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
