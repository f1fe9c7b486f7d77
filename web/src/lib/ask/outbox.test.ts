import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { plainSealer } from '#lib/store/testing/plain-sealer.ts';
import { TabletStore } from '#lib/store/tablet-store.ts';
import { itemKeeper } from './item-keeper.ts';
import type { Delivered, Outgoing } from './outbox-item.ts';
import { Outbox } from './outbox.ts';

const EMERGENCY = 'e-1';
const report = (n: number) =>
  ({ type: 'CheckIn', evacueeId: `p-${n}`, siteId: 's' }) as unknown as EmergencyCommand;
const ask = { type: 'LockManifest', departureId: 'd' } as unknown as EmergencyCommand;
const ok = (seq: number): Answer => ({ ok: true, seq });
const queued = { ok: true, queued: true };

let store: TabletStore;
beforeEach(async () => {
  vi.useRealTimers();
  indexedDB.deleteDatabase('muster');
  store = (await TabletStore.open(plainSealer))!;
});

/** An outbox over a link that answers what the test queues up, in order. */
function wired(replies: readonly Delivered[] = [], by = 'ana') {
  const sent: Outgoing[][] = [];
  const waiting = [...replies];
  const failing: boolean[] = [];
  const outbox = new Outbox({
    by,
    device: 'tablet',
    keeper: itemKeeper(store, { emergencyId: EMERGENCY, failed: (isFailing) => failing.push(isFailing) }),
    deliver: (batch) => {
      sent.push([...batch]);
      return Promise.resolve(waiting.shift() ?? { lost: true });
    },
    renamed: (device) => `${device}.again`,
    now: () => '2026-10-14T12:00:00Z',
    changed: () => undefined,
  });
  return { outbox, sent, failing };
}

const numbers = (batch: readonly Outgoing[] | undefined) => batch?.map(({ n }) => n);
const kept = () => store.items(EMERGENCY);

/** The same tablet after its tab was killed: a new outbox over what the disk holds. */
async function reopened(replies: readonly Delivered[], by = 'ana') {
  const again = wired(replies, by);
  const items = await kept();
  const lanes = new Set(items.map((item) => `${item.by}|${item.device}`));
  for (const lane of lanes) {
    again.outbox.adopt(
      items.filter((item) => `${item.by}|${item.device}` === lane),
      await store.lastN(EMERGENCY, lane),
    );
  }
  return again;
}

test('[TABLET-4] numbers commands from the last number that the server holds, in the order in which they were made', async () => {
  const { outbox, sent } = wired([{ answers: [ok(8)] }, { answers: [ok(9)] }]);
  outbox.open(7);
  expect(await Promise.all([outbox.send(report(1)), outbox.send(report(2))])).toEqual([ok(8), ok(9)]);
  expect(sent.flat().map(({ n }) => n)).toEqual([8, 9]);
  expect(outbox.unanswered).toBe(0);
});

test('[TABLET-4] without contact a report is on the disk when its officer is told that it is kept', async () => {
  const { outbox, sent } = wired();
  expect(await outbox.send(report(1), 12)).toEqual(queued);
  expect(sent).toEqual([]);
  expect(await kept()).toMatchObject([
    { by: 'ana', state: 'pending', seen: 12, command: { type: 'CheckIn' } },
  ]);
});

test('[TABLET-5] what the server must grant is refused at once without contact, and nothing is kept of it', async () => {
  const { outbox } = wired();
  expect(await outbox.send(ask)).toEqual({ ok: false, rejection: { type: 'NoContact' } });
  expect(await kept()).toEqual([]);
});

test('[TABLET-4] a tab that was killed between writing and sending loses nothing, and nothing is sent twice under two numbers', async () => {
  const first = wired([{ lost: true }]);
  first.outbox.open(3);
  const answer = first.outbox.send(report(1));
  await vi.waitFor(() => expect(numbers(first.sent[0])).toEqual([4]));
  first.outbox.close();
  expect(await answer).toEqual(queued);
  expect(await first.outbox.send(report(2))).toEqual(queued);

  const again = await reopened([{ answers: [ok(50), ok(51)] }]);
  expect(again.outbox.unanswered).toBe(2);
  // The server took the first although its answer was lost.
  again.outbox.open(4);
  await vi.waitFor(() => expect(again.outbox.unanswered).toBe(0));
  expect(again.sent.map(numbers)).toEqual([[4, 5]]);
  expect((await kept()).map(({ answer, state }) => [answer?.seq, state])).toEqual([
    [50, 'answered'],
    [51, 'answered'],
  ]);
});

test('[TABLET-4] what was saved and could still be undone is sent when the tab was killed meanwhile', async () => {
  const { outbox } = wired();
  outbox.hold(report(1));
  const undone = outbox.hold(report(2));
  await undone.takeBack();
  const again = await reopened([{ answers: [ok(5)] }]);
  again.outbox.open(0);
  await vi.waitFor(() => expect(again.sent.flat()).toMatchObject([{ n: 1, command: { evacueeId: 'p-1' } }]));
});

test('[TABLET-4] is on the disk before anyone is told that it is saved', async () => {
  const { outbox } = wired();
  await outbox.hold(report(1)).kept;
  expect((await kept()).map(({ state }) => state)).toEqual(['held']);
});

test('[TABLET-6] is previewed until its frame is in, and stays until a backup covers it', async () => {
  const { outbox } = wired([{ answers: [ok(9)] }]);
  outbox.open(0);
  await outbox.send(report(1));
  expect(outbox.items.map(({ state }) => state)).toEqual(['answered']);
  outbox.reached(8);
  expect(outbox.items.map(({ state }) => state)).toEqual(['answered']);
  outbox.reached(9);
  expect(outbox.items.map(({ state }) => state)).toEqual(['kept']);
  outbox.backedUp(8);
  expect(outbox.items).toHaveLength(1);
  outbox.backedUp(9);
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
});

test('[TABLET-6] a frame that comes before its answer ends the preview as soon as the answer is there', async () => {
  const { outbox } = wired([{ answers: [ok(9)] }]);
  outbox.open(0);
  outbox.reached(9);
  await outbox.send(report(1));
  expect(outbox.items.map(({ state }) => state)).toEqual(['kept']);
});

test('[TABLET-7] a refusal that nobody was there to hear needs attention until it is dealt with; the next one is sent', async () => {
  const full: Answer = { ok: false, seq: 3, rejection: { type: 'EvacueeUnknown' } };
  const { outbox } = wired([{ answers: [full, ok(4)] }]);
  await outbox.send(report(1));
  await outbox.send(report(2));
  outbox.open(0);
  await vi.waitFor(() => expect(outbox.unanswered).toBe(0));
  expect(outbox.items.map(({ needsAttention }) => needsAttention)).toEqual([true, undefined]);
  outbox.backedUp(9);
  expect(outbox.items.some(({ needsAttention }) => needsAttention)).toBe(true);
  outbox.dismiss(outbox.items[0]!.id);
  expect(outbox.items.some(({ needsAttention }) => needsAttention)).toBe(false);
});

test('[TABLET-7] one command that does not parse is found, said so and voided, and blocks nothing', async () => {
  const refused: Delivered = { refused: { type: 'malformed', message: 'commands.0.command' } };
  const { outbox, sent } = wired([refused, refused, { answers: [ok(1)] }, { answers: [ok(2)] }]);
  await outbox.send(report(1));
  await outbox.send(report(2));
  outbox.open(0);
  await vi.waitFor(() => expect(outbox.unanswered).toBe(0));
  expect(sent.map(numbers)).toEqual([[1, 2], [1], [1], [2]]);
  expect(sent[2]?.[0]?.command).toEqual({ type: 'Withdraw' });
  expect(outbox.items.map(({ state, needsAttention }) => [state, needsAttention])).toEqual([
    ['kept', true],
    ['answered', undefined],
  ]);
  expect(outbox.items[0]?.command).toEqual(report(1));
});

test('[TABLET-8] goes on in a lane of its own, from 1, when another sender used this one', async () => {
  const { outbox, sent } = wired([{ answers: [{ forked: 4 }] }, { answers: [ok(9)] }]);
  outbox.open(3);
  expect(await outbox.send(report(1))).toEqual(ok(9));
  expect(sent.map(([first]) => [first?.device, first?.n])).toEqual([
    ['tablet', 4],
    ['tablet.again', 1],
  ]);
});

test('[TABLET-8] waits as long as the server asks, and keeps what came after in order', async () => {
  const { outbox, sent } = wired([{ answers: [{ retry: 60 }, { retry: 60 }] }, { answers: [ok(1), ok(2)] }]);
  await outbox.send(report(1));
  await outbox.send(report(2));
  outbox.open(0);
  await vi.waitFor(() => expect(outbox.unanswered).toBe(0));
  expect(sent.map(numbers)).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test('[TABLET-8] what another officer left on this tablet is sent under their name', async () => {
  const { outbox } = wired([], 'ben');
  await outbox.send(report(1));
  const mine = await reopened([{ answers: [ok(7)] }], 'ana');
  mine.outbox.open(20);
  await vi.waitFor(() => expect(mine.sent.flat()).toMatchObject([{ by: 'ben', device: 'tablet', n: 1 }]));
});

test('[RECOVERY-2] what a restored server has forgotten is sent again under its numbers, once, and what it has is not', async () => {
  const full: Answer = { ok: false, seq: 8, rejection: { type: 'EvacueeUnknown' } };
  const { outbox, sent } = wired([
    { answers: [ok(5)] },
    { answers: [ok(7)] },
    { answers: [full] },
    { answers: [ok(6), ok(7)] },
  ]);
  outbox.open(0, { epoch: 'day' });
  for (const n of [1, 2, 3]) await outbox.send(report(n));
  outbox.reached(8);
  outbox.close();
  outbox.open(1, { epoch: 'restored', restoredFrom: 5 });
  await vi.waitFor(() => expect(outbox.unanswered).toBe(0));
  expect(numbers(sent[3])).toEqual([2, 3]);
  expect(outbox.items.map(({ answer }) => answer?.seq)).toEqual([5, 6, 7]);
  outbox.close();
  outbox.open(3, { epoch: 'restored', restoredFrom: 5 });
  expect(sent).toHaveLength(4);
});

test('[TABLET-9] when the browser has no room left work goes on, the officer is told, and it is written when there is room', async () => {
  const { outbox, failing } = wired();
  const add = vi.spyOn(store, 'addItem').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  const put = vi.spyOn(store, 'putItems').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  expect(await outbox.send(report(1))).toEqual(queued);
  expect(failing.at(-1)).toBe(true);
  expect(outbox.unanswered).toBe(1);
  add.mockRestore();
  put.mockRestore();
  outbox.keepAgain();
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
  expect(failing.at(-1)).toBe(false);
});

test('[TABLET-4] every write of the outbox asks for strict durability', async () => {
  const spied = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { outbox } = wired([{ answers: [ok(1)] }]);
  outbox.open(0);
  await outbox.send(report(1));
  const writes = () =>
    spied.mock.calls.filter(([stores, mode]) => mode === 'readwrite' && [stores].flat().includes('outbox'));
  await vi.waitFor(() => expect(writes().length).toBeGreaterThan(1));
  expect(new Set(writes().map(([, , options]) => options?.durability))).toEqual(new Set(['strict']));
});
