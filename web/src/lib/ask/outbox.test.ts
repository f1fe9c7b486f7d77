import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { Outbox, type Delivered, type Outgoing } from './outbox.ts';

const withdraw: EmergencyCommand = { type: 'Withdraw' };
const ok = (seq: number): Answer => ({ ok: true, seq });

/** An outbox over a link that answers what the test queues up, in order. */
function wired(...replies: Delivered[]) {
  const sent: Outgoing[][] = [];
  const outbox = new Outbox({
    device: 'tablet-1',
    deliver: (batch) => {
      sent.push([...batch]);
      return Promise.resolve(replies.shift() ?? { lost: true });
    },
    renamed: (device) => `${device}.again`,
    now: () => '2026-10-14T12:00:00Z',
    changed: () => undefined,
  });
  return { outbox, sent };
}

const numbers = (batch: readonly Outgoing[] | undefined) => batch?.map(({ n }) => n);

beforeEach(() => {
  vi.useFakeTimers();
});

test('numbers commands from the last number that the server holds', async () => {
  const { outbox, sent } = wired({ answers: [ok(8), ok(9)] });
  const answers = Promise.all([outbox.send(withdraw), outbox.send(withdraw)]);
  expect(sent).toEqual([]);
  outbox.open(7);
  expect(await answers).toEqual([ok(8), ok(9)]);
  expect(numbers(sent[0])).toEqual([8, 9]);
  expect(outbox.unanswered).toBe(0);
});

test('resends under the same number what had no answer when the link was lost', async () => {
  const { outbox, sent } = wired({ lost: true }, { answers: [ok(5)] });
  outbox.open(0);
  const answer = outbox.send(withdraw);
  await vi.advanceTimersByTimeAsync(0);
  outbox.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  // The server took it although the answer was lost: its last number is this one.
  outbox.open(1);
  expect(await answer).toEqual(ok(5));
  expect(sent.map(numbers)).toEqual([[1], [1]]);
});

test('waits as long as the server asks, and keeps what came after in order', async () => {
  const { outbox, sent } = wired({ answers: [{ retry: 300 }, { retry: 300 }] }, { answers: [ok(1), ok(2)] });
  const answers = Promise.all([outbox.send(withdraw), outbox.send(withdraw)]);
  outbox.open(0);
  await vi.advanceTimersByTimeAsync(299);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answers).toEqual([ok(1), ok(2)]);
  expect(sent.map(numbers)).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test('goes on in a lane of its own, from 1, when another sender used this one', async () => {
  const { outbox, sent } = wired({ answers: [{ forked: 4 }] }, { answers: [ok(9)] });
  outbox.open(3);
  expect(await outbox.send(withdraw)).toEqual(ok(9));
  expect(sent.map(([first]) => [first?.device, first?.n])).toEqual([
    ['tablet-1', 4],
    ['tablet-1.again', 1],
  ]);
});

test('finds the one command that does not parse, says so, and voids its number', async () => {
  const refused: Delivered = { refused: { type: 'malformed', message: 'commands.0.command' } };
  const { outbox, sent } = wired(refused, refused, { answers: [ok(1)] }, { answers: [ok(2)] });
  const [bad, good] = [outbox.send({ type: 'EndRole' } as EmergencyCommand), outbox.send(withdraw)];
  outbox.open(0);
  expect(await bad).toEqual({ ok: false, rejection: { type: 'malformed', message: 'commands.0.command' } });
  expect(await good).toEqual(ok(2));
  expect(sent.map(numbers)).toEqual([[1, 2], [1], [1], [2]]);
  expect(sent[2]?.[0]?.command).toEqual({ type: 'Withdraw' });
});

test('a refusal is final: it settles the command and the next one is sent', async () => {
  const full: Answer = { ok: false, seq: 3, rejection: { type: 'SeatsFull' } };
  const { outbox } = wired({ answers: [full, ok(4)] });
  const answers = Promise.all([outbox.send(withdraw), outbox.send(withdraw)]);
  outbox.open(0);
  expect(await answers).toEqual([full, ok(4)]);
});
