import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient } from '../support/api-client.ts';
import { sceneOn } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { SocketClient } from '../support/socket-client.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let emergency: EmergencyClient;
beforeAll(async () => {
  muster = await startMuster();
  emergency = await (await sceneOn(muster)).emergency('deep');
});
afterAll(async () => {
  expect(muster.alarms).toEqual([]);
  await muster.stop();
});

/** A sound command, and beside it one whose field is nested so deep. As text: it is too deep to be made into text here. */
function batchNested(levels: number): string {
  const { n, device, at } = { n: 1, device: 'deep-tablet', at: '2026-10-14T09:00:00Z' };
  const envelope = (of: number, command: object) => JSON.stringify({ device, n: of, at, command });
  const nested = envelope(n + 1, registers('ben', { contact: 'HERE' })).replace(
    '"HERE"',
    '['.repeat(levels) + ']'.repeat(levels),
  );
  return `{"commands":[${envelope(n, registers('ana'))},${nested}]}`;
}

const refused = { error: { code: 'malformed', field: 'commands.1.command' } };

test.each([40, 1000, 200_000])(
  '[API-10] a body nested %i deep is malformed over HTTP, with no alarm, and consumes nothing',
  async (levels) => {
    const reply = await emergency.api.request('POST', `${emergency.path}/commands`, {
      headers: { 'Content-Type': 'application/json' },
      body: batchNested(levels),
    });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject(refused);
    expect(muster.server.emergencies.get(emergency.emergencyId)!.desk.head).toBe(4);
  },
);

test('[SYNC-15] over a socket it is malformed too: a tablet that is told "unavailable" would send it for ever', async () => {
  const client = await SocketClient.follow(emergency.api, emergency.emergencyId);
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const { acks } = client.socket as unknown as { acks: Record<number, (reply: unknown) => void> };
  acks[777] = resolve;
  client.socket.io.engine.write(`2777["commands",${batchNested(100_000)}]`);
  expect(await promise).toMatchObject(refused);
  client.close();
});
