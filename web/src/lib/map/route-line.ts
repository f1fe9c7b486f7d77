import type { Position } from '@muster/shared/vocabulary/position.ts';

interface Ends {
  readonly from: Position;
  readonly to: Position;
  /** How far the line bows from the shortest way, as a share of its length on the map; negative: to the left. */
  readonly bow: number;
}

type Vector = readonly [number, number, number];

const RADIANS = Math.PI / 180;
/** Web Mercator ends here. */
const MAX_LATITUDE = 85.05;

/**
 * The place on a departure's line after `share` (0 to 1) of the way: on the great circle, bowed on the map so that lines
 * between the same two sites stand apart. Longitudes run on past 180 rather than jump.
 */
export function pointOnRoute({ from, to, bow }: Ends, share: number): Position {
  const end: Position = [nearLongitude(to[0], from[0]), to[1]];
  const point = greatCircle(from, end, share);
  const [x1, y1] = toMercator(from);
  const [x2, y2] = toMercator(end);
  const [x, y] = toMercator([nearLongitude(point[0], from[0] + (end[0] - from[0]) * share), point[1]]);
  const swing = bow * Math.sin(Math.PI * share);
  return fromMercator([x + (y2 - y1) * swing, y - (x2 - x1) * swing]);
}

/** The line from one share of the way to another, smooth enough for any zoom. */
export function routeLine(ends: Ends, start: number, finish: number): Position[] {
  const steps = Math.max(2, Math.ceil(64 * (finish - start)));
  return Array.from({ length: steps + 1 }, (_, step) =>
    pointOnRoute(ends, start + ((finish - start) * step) / steps),
  );
}

/** The same meridian, counted so that it lies within half a turn of another. */
export function nearLongitude(longitude: number, other: number): number {
  return longitude + 360 * Math.round((other - longitude) / 360);
}

function greatCircle(from: Position, to: Position, share: number): Position {
  const [a, b] = [toVector(from), toVector(to)];
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
  // The same place, or opposite ends of the Earth, between which no way is shortest.
  if (Math.sin(angle) < 1e-9)
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  const [p, q] = [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
  return toPosition([a[0] * p + b[0] * q, a[1] * p + b[1] * q, a[2] * p + b[2] * q]);
}

function toVector([longitude, latitude]: Position): Vector {
  const [lambda, phi] = [longitude * RADIANS, latitude * RADIANS];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function toPosition([x, y, z]: Vector): Position {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

/** Both in degrees at the equator. */
function toMercator([longitude, latitude]: Position): Position {
  const phi = Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, latitude)) * RADIANS;
  return [longitude, Math.log(Math.tan(Math.PI / 4 + phi / 2)) / RADIANS];
}

function fromMercator([x, y]: Position): Position {
  return [x, (2 * Math.atan(Math.exp(y * RADIANS)) - Math.PI / 2) / RADIANS];
}
