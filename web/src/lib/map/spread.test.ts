import { expect, test } from 'vitest';
import { spread, type Box } from './spread.ts';

const box = (id: string, x: number, y: number): Box => ({ id, x, y, halfWidth: 30, halfHeight: 30 });

function overlaps(boxes: readonly Box[]): string[] {
  const moved = spread(boxes);
  const place = ({ id, x, y }: Box) => ({ id, x: x + moved.get(id)!.dx, y: y + moved.get(id)!.dy });
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const [p, q] = [place(one), place(other)];
      return Math.abs(p.x - q.x) < 60 && Math.abs(p.y - q.y) < 60 ? [`${p.id} ${q.id}`] : [];
    }),
  );
}

test('markers that stand apart stay on their points', () => {
  expect([...spread([box('a', 0, 0), box('b', 200, 0)]).values()]).toEqual([
    { dx: 0, dy: 0 },
    { dx: 0, dy: 0 },
  ]);
});

test('no two markers overlap, even five on one point', () => {
  expect(overlaps(['a', 'b', 'c', 'd', 'e'].map((id) => box(id, 100, 100)))).toEqual([]);
  expect(overlaps([box('a', 0, 0), box('b', 20, 5), box('c', 40, 0), box('d', 45, 50)])).toEqual([]);
});

test('the same markers are always moved the same way', () => {
  const boxes = [box('a', 0, 0), box('b', 10, 3), box('c', 20, 8)];
  expect(spread(boxes)).toEqual(spread(boxes));
});

test('a site stays on its point and a departure gives way', () => {
  const moved = spread([{ ...box('site', 0, 0), weight: 2 }, box('departure', 10, 5)]);
  expect(moved.get('site')).toEqual({ dx: 0, dy: 0 });
  expect(moved.get('departure')).not.toEqual({ dx: 0, dy: 0 });
});

test('a marker that leans stands off its point though nothing meets it', () => {
  expect(spread([{ ...box('a', 0, 0), lean: { dx: 40, dy: 0 } }]).get('a')).toEqual({ dx: 40, dy: 0 });
});
