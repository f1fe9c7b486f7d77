import { expect, test } from 'vitest';
import { applyFrame } from './apply-frame.ts';
import { Replica } from './replica.ts';

const frame = (from: number, to: number, id = `p${String(to)}`) => ({
  ...{ from, to, drop: [] },
  put: [{ kind: 'evacuees' as const, id, record: { evacueeId: id } }],
});

test('[SYNC-6] a frame that continues the cursor is applied, and moves it', () => {
  const replica = new Replica();
  expect(applyFrame(replica, frame(0, 3))).toBe('applied');
  expect(replica.cursor).toBe(3);
  expect([...replica.of('evacuees').keys()]).toEqual(['p3']);
});

test('[SYNC-6] one that begins before the cursor and ends after it is applied: puts are whole', () => {
  const replica = new Replica();
  applyFrame(replica, frame(0, 3));
  expect(applyFrame(replica, frame(1, 4))).toBe('applied');
  expect(replica.cursor).toBe(4);
});

test('[SYNC-6] one that ends at the cursor or before is ignored', () => {
  const replica = new Replica();
  applyFrame(replica, frame(0, 3));
  for (const to of [1, 3]) expect(applyFrame(replica, frame(0, to, 'late'))).toBe('older');
  expect(replica.of('evacuees').has('late')).toBe(false);
  expect(replica.cursor).toBe(3);
});

test('[SYNC-6] one that begins above the cursor is a gap, and nothing of it is kept', () => {
  const replica = new Replica();
  applyFrame(replica, frame(0, 3));
  expect(applyFrame(replica, frame(4, 5))).toBe('gap');
  expect([replica.cursor, replica.of('evacuees').size]).toEqual([3, 1]);
});

test('[SYNC-5] a put replaces the record whole, a drop takes it away', () => {
  const replica = new Replica();
  applyFrame(replica, frame(0, 1, 'ana'));
  const put = [{ kind: 'evacuees' as const, id: 'ana', record: { evacueeId: 'ana', stage: 'waiting' } }];
  applyFrame(replica, { from: 1, to: 2, put, drop: [] });
  expect(replica.of('evacuees').get('ana')).toEqual({ evacueeId: 'ana', stage: 'waiting' });
  applyFrame(replica, { from: 2, to: 3, put: [], drop: [{ kind: 'evacuees', id: 'ana' }] });
  expect(replica.of('evacuees').size).toBe(0);
  // Dropping what was never held harms nothing.
  applyFrame(replica, { from: 3, to: 4, put: [], drop: [{ kind: 'findings', id: 'none' }] });
  expect(replica.cursor).toBe(4);
});

test('[SYNC-12] a replica that is wiped begins from nothing', () => {
  const replica = new Replica();
  applyFrame(replica, frame(0, 3));
  replica.clear();
  expect([replica.cursor, replica.of('evacuees').size]).toEqual([0, 0]);
});
