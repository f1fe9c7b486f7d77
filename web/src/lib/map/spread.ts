/** A marker on the screen, in CSS pixels: its point on the map and half its size around it. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Where it stands before the others are looked at, off its point. */
  readonly lean?: Offset;
  /** Of two that meet, the lighter one gives way; two alike share it. */
  readonly weight?: number;
}

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Free room between two markers, in CSS pixels. */
const GAP_PX = 6;
const ROUNDS = 200;

/** How far each marker is moved off its point so that no two overlap. The same boxes give the same answer. */
export function spread(boxes: readonly Box[]): Map<string, Offset> {
  const places = boxes.map((box) => ({ ...box, dx: box.lean?.dx ?? 0, dy: box.lean?.dy ?? 0 }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) moved = part(one, other, index) || moved;
    }
    if (!moved) break;
  }
  return new Map(places.map(({ id, dx, dy }) => [id, { dx, dy }]));
}

type Placed = Box & { dx: number; dy: number };

/** Pushes two overlapping boxes apart, the way on which they are further apart already for their size. */
function part(one: Placed, other: Placed, index: number): boolean {
  const x = other.x + other.dx - one.x - one.dx;
  const y = other.y + other.dy - one.y - one.dy;
  const width = one.halfWidth + other.halfWidth + GAP_PX;
  const height = one.halfHeight + other.halfHeight + GAP_PX;
  if (width - Math.abs(x) <= 0.5 || height - Math.abs(y) <= 0.5) return false;
  const [give, take] = shares(one, other);
  if (Math.abs(x) / width > Math.abs(y) / height) {
    const push = (width - Math.abs(x)) * direction(x, index);
    one.dx -= push * give;
    other.dx += push * take;
  } else {
    const push = (height - Math.abs(y)) * direction(y, index);
    one.dy -= push * give;
    other.dy += push * take;
  }
  return true;
}

function shares({ weight: one = 1 }: Placed, { weight: other = 1 }: Placed): [number, number] {
  if (one === other) return [0.5, 0.5];
  return one > other ? [0, 1] : [1, 0];
}

/** On the same point there is no direction: alternate, so that many fan out. */
function direction(difference: number, index: number): number {
  return Math.abs(difference) < 0.01 ? (index % 2 === 0 ? 1 : -1) : Math.sign(difference);
}
