import type { Position } from '@muster/shared/vocabulary/position.ts';

/** [west, south, east, north] in WGS 84 degrees; `east` runs past 180 when the box lies over the antimeridian. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Least width and height unless another is named, so that a single site is shown with what lies around it. */
const LEAST_SPAN_DEGREES = 3;

const WORLD: Bounds = [-170, -55, 170, 75];

/** The smallest box around all places, whichever side of the antimeridian they lie. */
export function boundsOf(places: readonly Position[], leastSpan = LEAST_SPAN_DEGREES): Bounds {
  if (places.length === 0) return WORLD;
  const longitudes = places.map(([longitude]) => longitude).sort((one, other) => one - other);
  const latitudes = places.map(([, latitude]) => latitude);
  const [west, east] = widen(...shortestArc(longitudes), leastSpan);
  const [south, north] = widen(Math.min(...latitudes), Math.max(...latitudes), leastSpan);
  return [west, Math.max(south, -85), east, Math.min(north, 85)];
}

/** The arc that leaves out the widest gap between two neighbours on the circle of longitudes. */
function shortestArc(sorted: readonly number[]): [number, number] {
  let arc: [number, number] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  for (const [index, before] of sorted.entries()) {
    const after = sorted[index + 1];
    if (after !== undefined && before + 360 - after < arc[1] - arc[0]) arc = [after, before + 360];
  }
  return arc;
}

function widen(low: number, high: number, leastSpan: number): [number, number] {
  const lack = Math.max(0, leastSpan - (high - low)) / 2;
  return [low - lack, high + lack];
}
