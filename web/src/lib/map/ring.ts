import type { Status } from '@muster/shared/emergency/stages.ts';

/** The statuses on a site's ring, clockwise from the top, always in this order. Who has left the site is not on it. */
export const RING_STATUSES = ['waiting', 'progress', 'advised', 'cleared', 'secondary', 'held'] as const;
export type RingStatus = (typeof RING_STATUSES)[number];

export type RingCounts = Readonly<Partial<Record<Status, number>>>;

export interface Slice {
  readonly status: RingStatus;
  readonly count: number;
  /** Degrees clockwise from the top. */
  readonly start: number;
  readonly end: number;
}

/** A slice narrower than this cannot be told apart. */
const LEAST_ARC_DEGREES = 9;

/** Shares of the ring: in fixed order, none too narrow to see, all together a full turn. */
export function ringSlices(counts: RingCounts): Slice[] {
  const present = RING_STATUSES.map((status) => ({ status, count: counts[status] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const arcs = widthsOf(present.map(({ count }) => count));
  let start = 0;
  return present.map(({ status, count }, index) => {
    const slice = { status, count, start, end: start + (arcs[index] ?? 0) };
    start = slice.end;
    return slice;
  });
}

function widthsOf(counts: readonly number[]): number[] {
  const narrow = new Set<number>();
  for (;;) {
    const room = 360 - narrow.size * LEAST_ARC_DEGREES;
    const sum = counts.reduce((total, count, index) => (narrow.has(index) ? total : total + count), 0);
    const arc = (count: number) => (count / sum) * room;
    const found = counts.findIndex((count, index) => !narrow.has(index) && arc(count) < LEAST_ARC_DEGREES);
    if (found < 0) return counts.map((count, index) => (narrow.has(index) ? LEAST_ARC_DEGREES : arc(count)));
    narrow.add(found);
  }
}

interface Sector {
  readonly inner: number;
  readonly outer: number;
  readonly start: number;
  readonly end: number;
}

/** SVG path of a part of a ring around 0,0: radii in the drawing's unit, degrees clockwise from the top. */
export function sectorPath({ inner, outer, start, end }: Sector): string {
  // An arc of a full turn would begin where it ends and draw nothing.
  const to = Math.min(end, start + 359.9);
  const large = to - start > 180 ? 1 : 0;
  const arc = (radius: number, degrees: number, sweep: 0 | 1) =>
    `A${round(radius)} ${round(radius)} 0 ${String(large)} ${String(sweep)} ${at(radius, degrees)}`;
  return `M${at(outer, start)}${arc(outer, to, 1)}L${at(inner, to)}${arc(inner, start, 0)}Z`;
}

function at(radius: number, degrees: number): string {
  const radians = (degrees * Math.PI) / 180;
  return `${round(radius * Math.sin(radians))} ${round(-radius * Math.cos(radians))}`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
