import type {
  Feature,
  FeatureCollection,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryNames } from './country-names.ts';
import { cutLine, cutPolygon } from './antimeridian.ts';

/** Natural Earth's countries as the package world-atlas has them: topology, numeric codes, English names. */
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** A country's name in both languages; `area` in square degrees decides whose label comes first. */
export interface LabelProperties {
  readonly en: string;
  readonly fr: string;
  readonly area: number;
}

export interface BaseMap {
  readonly land: FeatureCollection<MultiPolygon>;
  /** Where land meets sea. */
  readonly coasts: Feature<MultiLineString>;
  /** Where two countries meet. */
  readonly borders: Feature<MultiLineString>;
  readonly labels: FeatureCollection<Point, LabelProperties>;
}

/** What the map is drawn on, all from one file that came with the program: no tiles, no glyphs, no other host. */
export function baseMap(atlas: Atlas): BaseMap {
  const { countries } = atlas.objects;
  const land = feature(atlas, countries).features.map((country): Feature<MultiPolygon, { name: string }> => {
    const coordinates = polygonsOf(country.geometry as Polygon | MultiPolygon).flatMap(cutPolygon);
    return { ...country, geometry: { type: 'MultiPolygon', coordinates } };
  });
  // Lines come from the shared arcs, so that none is drawn along the cut at 180 degrees and no border twice.
  return {
    land: { type: 'FeatureCollection', features: land },
    coasts: lines(mesh(atlas, countries, (one, other) => one === other)),
    borders: lines(mesh(atlas, countries, (one, other) => one !== other)),
    labels: { type: 'FeatureCollection', features: land.flatMap(labelOf) },
  };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function lines({ coordinates }: MultiLineString): Feature<MultiLineString> {
  const drawn = coordinates.filter((line) => line.some(([, latitude = 0]) => latitude > -89.9));
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: drawn.flatMap(cutLine) },
  };
}

/** One label for each country that has a name in both languages, in the middle of its largest piece. */
function labelOf(country: Feature<MultiPolygon, { name: string }>): Feature<Point, LabelProperties>[] {
  const names = countryNames(country.id, country.properties.name);
  const [largest] = country.geometry.coordinates
    .flatMap(([outer]) => (outer ? [{ outer, area: areaOf(outer) }] : []))
    .sort((one, other) => other.area - one.area);
  if (!names || !largest) return [];
  const geometry: Point = { type: 'Point', coordinates: centroid(largest.outer) };
  return [{ type: 'Feature', properties: { ...names, area: largest.area }, geometry }];
}

/** Twice the signed area of the triangle that an edge makes with the origin. */
function cross([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return x1 * y2 - x2 * y1;
}

function edgesOf(ring: readonly Position[]): [Position, Position][] {
  return ring.slice(1).map((to, index) => [ring[index] ?? to, to]);
}

function areaOf(ring: readonly Position[]): number {
  return Math.abs(edgesOf(ring).reduce((sum, [from, to]) => sum + cross(from, to), 0)) / 2;
}

function centroid(ring: readonly Position[]): Position {
  let [x, y, twice] = [0, 0, 0];
  for (const [from, to] of edgesOf(ring)) {
    const weight = cross(from, to);
    x += ((from[0] ?? 0) + (to[0] ?? 0)) * weight;
    y += ((from[1] ?? 0) + (to[1] ?? 0)) * weight;
    twice += weight;
  }
  return twice === 0 ? [...(ring[0] ?? [0, 0])] : [x / (3 * twice), y / (3 * twice)];
}
