import { afterAll, beforeAll, expect, test } from 'vitest';
import { SocketClient } from '../support/socket-client.ts';
import { sceneOn } from '../support/muster-scene.ts';
import { startMuster } from '../support/start-muster.ts';

let muster: Awaited<ReturnType<typeof startMuster>>;
beforeAll(async () => void (muster = await startMuster()));
afterAll(() => muster.stop());

test('[SYNC-20] who else is here is told within a second, each officer once, and again when someone leaves', async () => {
  const scene = await sceneOn(muster);
  const emergency = await scene.emergency('Cedar');
  const one = await SocketClient.follow(scene.founder, emergency.emergencyId);
  const two = await SocketClient.follow(scene.founder, emergency.emergencyId);
  const seen: { officers: { name: string }[] }[] = [];
  one.socket.on('presence', (presence: { officers: { name: string }[] }) => seen.push(presence));
  await expect.poll(() => seen.at(-1)?.officers.length, { timeout: 10_000 }).toBe(1);
  two.close();
  one.close();
});
