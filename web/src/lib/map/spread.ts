/** A marker on the screen, in CSS pixels: its point on the map and half its size around it. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Free room between two markers, in CSS pixels. */
const GAP_PX = 6;
const ROUNDS = 60;

/** How far each marker is moved off its point so that no two overlap. The same boxes give the same answer. */
export function spread(boxes: readonly Box[]): Map<string, Offset> {
  const places = boxes.map((box) => ({ ...box, dx: 0, dy: 0 }));
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

/** Pushes two overlapping boxes apart along the shorter way, each by half. */
function part(one: Placed, other: Placed, index: number): boolean {
  const x = other.x + other.dx - one.x - one.dx;
  const y = other.y + other.dy - one.y - one.dy;
  const overlapX = one.halfWidth + other.halfWidth + GAP_PX - Math.abs(x);
  const overlapY = one.halfHeight + other.halfHeight + GAP_PX - Math.abs(y);
  if (overlapX <= 0.5 || overlapY <= 0.5) return false;
  // On the same point there is no direction: alternate, so that many fan out.
  if (overlapX < overlapY) {
    const push = (overlapX / 2) * direction(x, index);
    one.dx -= push;
    other.dx += push;
  } else {
    const push = (overlapY / 2) * direction(y, index);
    one.dy -= push;
    other.dy += push;
  }
  return true;
}

function direction(difference: number, index: number): number {
  return Math.abs(difference) < 0.01 ? (index % 2 === 0 ? 1 : -1) : Math.sign(difference);
}
