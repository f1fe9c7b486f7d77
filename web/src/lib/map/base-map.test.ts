import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { baseMap, type Atlas } from './base-map.ts';
import { cutLine, cutPolygon } from './antimeridian.ts';

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
const map = baseMap(atlas);

function polygonsOf(name: string): Position[][][] {
  const country = map.land.features.find(({ properties }) => properties?.name === name);
  return country!.geometry.coordinates;
}

/** No edge may cross half the world: on a plane it would be a bar from one side to the other. */
function longestEdge(polygons: readonly Position[][][]): number {
  const edges = polygons
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index) => Math.abs(to[0]! - ring[index]![0]!)));
  return Math.max(...edges);
}

const everyPoint = map.land.features.flatMap(({ geometry }) => geometry.coordinates.flat(2));

test('the whole world lies between 180 degrees west and east', () => {
  const longitudes = everyPoint.map(([longitude]) => longitude!);
  expect(Math.min(...longitudes)).toBe(-180);
  expect(Math.max(...longitudes)).toBe(180);
});

test('Russia and Fiji are cut at the antimeridian and lie on both sides of it', () => {
  for (const name of ['Russia', 'Fiji']) {
    const polygons = polygonsOf(name);
    expect(longestEdge(polygons)).toBeLessThan(60);
    const touches = (meridian: number) => polygons.flat(2).some(([longitude]) => longitude === meridian);
    expect([touches(-180), touches(180)]).toEqual([true, true]);
  }
});

test('Antarctica is closed along the pole, over the whole width of the map', () => {
  const polygons = polygonsOf('Antarctica');
  const onPole = polygons.flat(2).filter(([, latitude]) => latitude === -90);
  expect(new Set(onPole.map(([longitude]) => longitude))).toEqual(new Set([-180, 180]));
});

test('every ring is closed and has an inside', () => {
  const open = map.land.features
    .flatMap(({ geometry }) => geometry.coordinates.flat())
    .filter((ring) => ring.length < 4 || ring[0]!.join() !== ring.at(-1)!.join());
  expect(open).toEqual([]);
});

test('coasts and borders never jump across the map', () => {
  const jumps = [map.coasts, map.borders]
    .flatMap(({ geometry }) => geometry.coordinates)
    .filter((line) => line.some((point, at) => at > 0 && Math.abs(point[0]! - line[at - 1]![0]!) > 90));
  expect(jumps).toEqual([]);
});

test('a ring that does not reach the antimeridian is left as it is', () => {
  const ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 0],
  ];
  expect(cutPolygon([ring])).toEqual([[ring]]);
});

test('a square over the antimeridian becomes two halves, its hole too', () => {
  const square = (half: number) => [
    [180 - half, -half],
    [-180 + half, -half],
    [-180 + half, half],
    [180 - half, half],
    [180 - half, -half],
  ];
  const [west, east, ...more] = cutPolygon([square(10), square(5)]);
  expect(more).toEqual([]);
  expect(west).toHaveLength(2);
  expect(east).toHaveLength(2);
  expect(Math.min(...west!.flat().map(([longitude]) => longitude!))).toBe(170);
  expect(Math.max(...east!.flat().map(([longitude]) => longitude!))).toBe(-170);
});

test('a line is parted where it jumps', () => {
  const line = [
    [178, 1],
    [179, 2],
    [-179, 3],
    [-178, 4],
  ];
  expect(cutLine(line)).toEqual([line.slice(0, 2), line.slice(2)]);
});

test('countries are named in both languages, and areas without a settled name are not', () => {
  const names = map.labels.features.map(({ properties }) => properties);
  expect(names).toContainEqual(expect.objectContaining({ en: 'Lebanon', fr: 'Liban' }));
  expect(names.some(({ en }) => en.includes('Siachen'))).toBe(false);
});

test("a country's label stands on its largest piece", () => {
  const label = map.labels.features.find(({ properties }) => properties.en === 'France');
  const [longitude, latitude] = label!.geometry.coordinates;
  expect(longitude).toBeGreaterThan(-2);
  expect(longitude).toBeLessThan(6);
  expect(latitude).toBeGreaterThan(44);
  expect(latitude).toBeLessThan(49);
});
