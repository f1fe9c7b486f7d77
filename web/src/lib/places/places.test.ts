// @vitest-environment node
import { beforeAll, expect, test } from 'vitest';
import { PlaceFinder } from './find-places.ts';
import { placeNear } from './near-place.ts';
import { packagePlaces } from './package-places.ts';
import { placesIn, type Place, type PlacesFile } from './place.ts';
import { slimPlaces } from './slim-places.ts';

let file: PlacesFile;
let places: readonly Place[];
let finder: PlaceFinder;
const byCode = (code: string) => places.find((place) => place.code === code)!;
const codes = (found: readonly Place[]) => found.map(({ code }) => code);

beforeAll(async () => {
  file = await packagePlaces();
  places = placesIn(file);
  finder = new PlaceFinder(places);
});

test('every place has a code of its own, a name, a position on Earth and a zone that exists', () => {
  expect(file.airports.length).toBeGreaterThan(10_000);
  expect(file.seaports.length).toBeGreaterThan(1_600);
  expect(new Set(places.map(({ kind, code }) => `${kind} ${code}`)).size).toBe(places.length);
  const wrong = places.filter(({ code, name, country, position: [longitude, latitude] }) => {
    const isPlaced = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    return !isPlaced || !/^[A-Z0-9]{3,5}$/.test(code) || !name.en || !/^([A-Z]{3})?$/.test(country);
  });
  expect(wrong).toEqual([]);
  for (const timeZone of file.zones) new Intl.DateTimeFormat('en', { timeZone });
});

test('the file stays small and says nothing of elevations', () => {
  expect(JSON.stringify(file).length).toBeLessThan(900_000);
  const numbers = [...file.airports, ...file.seaports].map((row) =>
    row.filter((cell) => typeof cell === 'number'),
  );
  // Longitude, latitude and the zone's index: no room for another one.
  expect(numbers.filter(({ length }) => length !== 3)).toEqual([]);
  expect(numbers.filter(([, , zone]) => file.zones[zone!] === undefined)).toEqual([]);
});

test('codes are the key: airports are found by theirs even where the name is out of date', () => {
  expect(byCode('KBL').name.en).toContain('Hamid Karzai');
  expect(byCode('NQZ').name.en).toContain('Nursultan');
  expect(byCode('TIP')).toMatchObject({ country: 'LBY', timeZone: 'Africa/Tripoli' });
  expect(codes(finder.find('kbl'))[0]).toBe('KBL');
});

test('evacuation ports stand where ships moor, Larnaca among them', () => {
  expect(byCode('CYLCA')).toMatchObject({
    position: [33.643, 34.917],
    country: 'CYP',
    timeZone: 'Asia/Nicosia',
  });
  expect(byCode('LBBEY')).toMatchObject({ position: [35.519, 33.901], timeZone: 'Asia/Beirut' });
  expect(byCode('TRMER').position).toEqual([34.64, 36.795]);
  expect(byCode('SDPZU')).toMatchObject({ name: { fr: 'Port-Soudan' }, timeZone: 'Africa/Khartoum' });
  expect(places.filter(({ code }) => code === 'LBBEY')).toHaveLength(1);
});

test('a zone that does not exist is replaced by the one at the place', () => {
  const airport = {
    iata: 'AAA',
    airport: ' A ',
    country_code: 'XY',
    latitude: 50,
    longitude: -93,
    type: 'other',
  };
  const asked: number[][] = [];
  const { zones, airports } = slimPlaces({
    airports: [
      { ...airport, time: 'Vermillion Bay' },
      { ...airport, iata: '', time: 'UTC' },
    ],
    seaports: { XXNOW: { name: 'Nowhere' } },
    alpha3: () => '',
    zoneAt: (...at) => (asked.push(at), 'America/Winnipeg'),
  });
  expect(airports).toEqual([['AAA', 'A', '', -93, 50, 0]]);
  expect(zones).toEqual(['America/Winnipeg']);
  expect(asked[0]).toEqual([50, -93]);
});

test('places are found by code, name and country in both languages, without accents', () => {
  expect(codes(finder.find('beirut')).slice(0, 2).sort()).toEqual(['BEY', 'LBBEY']);
  expect(codes(finder.find('Beyrouth'))).toContain('LBBEY');
  expect(codes(finder.find('chypre larnaca'))).toEqual(['CYLCA', 'LCA']);
  expect(codes(finder.find('montreal'))).toContain('YUL');
  expect(codes(finder.find('LCA'))[0]).toBe('LCA');
  expect(finder.find('  ')).toEqual([]);
  expect(finder.find('qqqq')).toEqual([]);
});

test('places of the emergency’s country come before others alike', () => {
  const [first] = finder.find('tripoli', { nearCountry: 'LBY' });
  expect(first!.country).toBe('LBY');
  expect(finder.find('tripoli', { nearCountry: 'LBN' })[0]!.country).toBe('LBN');
});

test('a point on the map means the port or airport it lies on, and nothing farther off', () => {
  expect(placeNear(places, [35.52, 33.905])?.code).toBe('LBBEY');
  expect(placeNear(places, [35.7, 34.0])?.code).toBeUndefined();
});
