import type { Position } from 'geojson';

type Ring = readonly Position[];

/**
 * A polygon on a sphere as polygons on a plane from -180 to 180: rings that run over the antimeridian are cut there,
 * and one that goes round a pole is closed along it. Without this Russia is drawn as a bar right across the map.
 */
export function cutPolygon(rings: readonly Ring[]): Position[][][] {
  const unrolled = rings.filter((ring) => !liesOnPole(ring)).map(unroll);
  const outer = unrolled[0];
  if (!outer) return [];
  const { west, east } = span(outer);
  if (west >= -180 && east <= 180) return [unrolled];

  const polygons: Position[][][] = [];
  for (let turn = Math.floor((west + 180) / 360); turn * 360 - 180 < east; turn++) {
    const polygon = unrolled
      .map((ring) => withinWorld(shift(ring, -turn * 360)))
      .filter((ring) => ring.length >= 4);
    if (polygon.length > 0) polygons.push(polygon);
  }
  return polygons;
}

/** A line in pieces, parted wherever it jumps over the antimeridian. */
export function cutLine(line: Ring): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (const point of line) {
    const last = piece.at(-1);
    if (last && Math.abs(longitude(point) - longitude(last)) > 180) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(point);
  }
  pieces.push(piece);
  return pieces.filter(({ length }) => length > 1);
}

function longitude(point: Position): number {
  return point[0] ?? 0;
}

function latitude(point: Position): number {
  return point[1] ?? 0;
}

/** Antarctica has a hole round the pole itself, which on a plane has no area. */
function liesOnPole(ring: Ring): boolean {
  return ring.every((point) => Math.abs(latitude(point)) > 89.9);
}

/** The ring with longitudes that run on past 180 instead of jumping, and closed along the pole if it goes round it. */
function unroll(ring: Ring): Position[] {
  let turns = 0;
  const unrolled = ring.map((point, index): Position => {
    const before = ring[index - 1];
    const step = before ? longitude(point) - longitude(before) : 0;
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [longitude(point) + turns * 360, latitude(point)];
  });
  const first = unrolled[0];
  const last = unrolled.at(-1);
  if (!first || !last || Math.abs(longitude(last) - longitude(first)) < 180) return unrolled;
  const pole = latitude(first) < 0 ? -90 : 90;
  return [...unrolled, [longitude(last), pole], [longitude(first), pole], first];
}

function span(ring: Ring): { west: number; east: number } {
  const longitudes = ring.map(longitude);
  return { west: Math.min(...longitudes), east: Math.max(...longitudes) };
}

function shift(ring: Ring, degrees: number): Position[] {
  return ring.map((point) => [longitude(point) + degrees, latitude(point)]);
}

function withinWorld(ring: Ring): Position[] {
  return clip(clip(ring, { meridian: 180, keep: 'west' }), { meridian: -180, keep: 'east' });
}

/** Clips a closed ring against one meridian (Sutherland and Hodgman, "Reentrant polygon clipping", 1974). */
function clip(ring: Ring, { meridian, keep }: { meridian: number; keep: 'west' | 'east' }): Position[] {
  const isKept = (point: Position) =>
    keep === 'west' ? longitude(point) <= meridian : longitude(point) >= meridian;
  const kept: Position[] = [];
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1];
    if (from && isKept(from) !== isKept(to)) kept.push(crossing(from, to, meridian));
    if (isKept(to)) kept.push(to);
  }
  const first = kept[0];
  return first && !isSame(first, kept.at(-1)) ? [...kept, first] : kept;
}

function crossing(from: Position, to: Position, meridian: number): Position {
  const share = (meridian - longitude(from)) / (longitude(to) - longitude(from));
  return [meridian, latitude(from) + share * (latitude(to) - latitude(from))];
}

function isSame(one: Position, other: Position | undefined): boolean {
  return other !== undefined && longitude(one) === longitude(other) && latitude(one) === latitude(other);
}
