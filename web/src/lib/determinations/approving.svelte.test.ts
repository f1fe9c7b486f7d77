import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { expect, test } from 'vitest';
import { en } from '#lib/words/en/dictionary.ts';
import { Approving } from './approving.svelte.ts';

const people = Array.from({ length: 60 }, (_, n) => ({ evacueeId: `p${n}` }) as unknown as EvacueeView);

function approving(refuses: string) {
  const sent: EmergencyCommand[] = [];
  const send = (command: EmergencyCommand) => {
    sent.push(command);
    const isRefused = 'evacueeId' in command && command.evacueeId === refuses;
    return Promise.resolve(
      isRefused
        ? { ok: false as const, rejection: { type: 'OwnScreening' } }
        : { ok: true as const, seq: sent.length },
    );
  };
  return { sent, desk: new Approving({ send, cursor: 7 }, { m: en }) };
}

test('approves at most fifty, favourably, and counts each', async () => {
  const { sent, desk } = approving('nobody');
  await desk.approve(people, 7);
  expect(sent).toHaveLength(50);
  expect(new Set(sent.map((command) => 'determination' in command && command.determination))).toEqual(
    new Set(['approved']),
  );
  expect(desk).toMatchObject({ all: 50, done: 50, isRunning: false, refused: [] });
});

test('names whoever was refused, and goes on with the others', async () => {
  const { desk } = approving('p3');
  await desk.approve(people.slice(0, 5), 7);
  expect(desk.done).toBe(5);
  expect(desk.refused).toEqual([
    { person: people[3], why: en.refusals.byType.OwnScreening({ type: 'OwnScreening' }) },
  ]);
});
