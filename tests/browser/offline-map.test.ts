import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture } from '../support/browser-picture.ts';
import { sceneOn, TRIPOLI } from '../support/muster-scene.ts';
import { approves, assigns, FERRY, of, registers, schedules } from '../support/people.ts';
import { startJourney, type Journey } from './journey.ts';
import { MapPage } from './pages/map-page.ts';
import { signIn } from './pages/front-pages.ts';
import { drawnShares } from './drawn-shares.ts';

let journey: Journey;
let map: MapPage;

beforeAll(async () => {
  journey = await startJourney();
  const scene = await sceneOn(journey.muster);
  const emergency = await scene.emergency('Map without a network');
  await emergency.record(
    ...['Ana', 'Ben', 'Cleo'].map((name) => registers(name)),
    ...['Dora', 'Eli'].map((name) => registers(name, { siteId: TRIPOLI })),
    approves('Ana'),
    approves('Ben'),
    schedules(FERRY),
    assigns('Ana'),
    assigns('Ben'),
    of('LockManifest'),
    of('OpenBoarding'),
    { type: 'RecordBoarded', evacueeId: registers('Ana')['evacueeId'], departureId: FERRY },
  );
  const { page } = await journey.device({ width: 1280, height: 800 });
  await signIn(page, 'Founder');
  map = new MapPage(page);
  await page.goto(`/${emergency.emergencyId}/map`);
});
afterAll(() => journey.end());

test.each(['Light', 'Dark'] as const)(
  'in %s a base map, sites and departures are drawn, and the table says what the markers say',
  async (theme) => {
    await map.view('Map');
    await map.chooseTheme(theme);
    await map.ready();
    await map.markerSays('Beirut port', 'Waiting 1, Cleared 1');
    await map.markerSays('Tripoli hall', 'Waiting 2');
    await map.markerSays('BS 12', 'Boarding, 1 aboard, 10 seats');
    await expect.poll(() => drawnShares(map.page), { timeout: 20_000 }).toEqual({ sea: true, land: true });
    await picture(map.page, `30-map-${theme.toLowerCase()}`);

    const marked = (await map.allSaid()).map((said) => said.split(/[:,]| ·/)[0]!).sort();
    await map.view('Table');
    const [sites, departures] = [await map.table('Sites'), await map.table('Departures')];
    expect([...sites, ...departures].map(([name]) => name).sort()).toEqual(marked);
    const waiting = sites.map(([name, , count]) => [name, Number(count)]);
    expect(waiting).toEqual([
      ['Beirut port', 1],
      ['Larnaca', 0],
      ['Tripoli hall', 2],
    ]);
    expect(departures.map((cells) => cells.slice(-3).map(Number))).toEqual([[10, 2, 1]]);
    await picture(map.page, `31-table-${theme.toLowerCase()}`);
  },
);

test('no host but its own was asked, though none could have answered, and no error was met', () => {
  expect(journey.watch.foreignAddresses).toEqual([]);
  expect(journey.watch.faults).toEqual([]);
  expect(journey.muster.alarms).toEqual([]);
});
