/** Something at a point of the screen, in CSS pixels. */
export interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Groups of points that stand closer to one another than this, each point in exactly one, in the order of the points. */
export function clustersOf<P extends Point>(points: readonly P[], withinPx: number): P[][] {
  const groups: P[][] = [];
  const taken = new Set<string>();
  for (const point of points) {
    if (taken.has(point.id)) continue;
    const group = [point];
    taken.add(point.id);
    // The group grows while it is walked: a chain of near points is one group.
    for (const member of group) {
      for (const other of points) {
        if (taken.has(other.id) || Math.hypot(other.x - member.x, other.y - member.y) >= withinPx) continue;
        taken.add(other.id);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
