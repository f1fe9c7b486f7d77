import type { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import type { EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { sceneOn, type Scene } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { PollingReader } from '../support/polling-reader.ts';
import { SocketClient } from '../support/socket-client.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

const CROWD = 400;
/** What the kernel keeps for a reader who stands still (some megabytes) is full long before. */
const ROUNDS_AT_MOST = 80;
/** Once a reader lags: 400 people are about 300 KB a round. */
const ROUNDS_MORE = 8;
/** The limit of 256 KB, and the one frame that went past it. */
const BOUND = 1024 * 1024;

let muster: RunningMuster;
let scene: Scene;
/** The server's clock stands, but for what a test adds. */
const START = Date.now();
let ahead = 0;
beforeEach(async () => {
  ahead = 0;
  muster = await startMuster({ now: () => new Date(START + ahead) });
  scene = await sceneOn(muster);
});
afterEach(() => muster.stop());

const everyone = Array.from({ length: CROWD }, (_, n) => `person ${String(n)}`);

async function crowded(): Promise<EmergencyClient> {
  const emergency = await scene.emergency('slow');
  await emergency.record(...everyone.map((name) => registers(name, { languages: ['ara', 'fra', 'eng'] })));
  return emergency;
}

const feedsOf = ({ emergencyId }: EmergencyClient) => [
  ...muster.server.emergencies.get(emergencyId)!.publisher.feeds,
];

/** Changes everyone again and again until a reader lags and then some; the largest backlog, and the last entry. */
async function change(emergency: EmergencyClient): Promise<{ seq: number; largest: number }> {
  let [seq, largest, more] = [0, 0, 0];
  for (let round = 1; round <= ROUNDS_AT_MOST && more < ROUNDS_MORE; round += 1) {
    const changes = { baggage: round };
    seq = await emergency.record(
      ...everyone.map((name) => ({ type: 'AmendEvacuee' as const, evacueeId: idOf(name), changes })),
    );
    largest = Math.max(largest, ...feedsOf(emergency).map(({ link }) => link.backlog));
    if (feedsOf(emergency).some(({ lagging }) => lagging) || largest > BOUND) more += 1;
  }
  return { seq, largest };
}

/** The connection under a client: paused, its reader stands still. */
function wireOf({ socket }: SocketClient): Socket {
  return (socket.io.engine.transport as unknown as { ws: { _socket: Socket } }).ws._socket;
}

const evacuees = ({ replica }: SocketClient) =>
  [...replica.of('evacuees')].sort(([a], [b]) => (a < b ? -1 : 1));

test('[SYNC-19] a reader who stands still costs a bounded backlog, holds up nobody, and catches up in one go', async () => {
  const emergency = await crowded();
  const [slow, quick] = [
    await SocketClient.follow(emergency.api, emergency.emergencyId),
    await SocketClient.follow(emergency.api, emergency.emergencyId),
  ];
  wireOf(slow).pause();
  const { seq, largest } = await change(emergency);
  expect(largest).toBeLessThan(BOUND);
  await quick.reaches(seq);
  expect(quick.pulls).toEqual([]);
  expect(slow.replica.cursor).toBeLessThan(seq);
  const lagging = () => feedsOf(emergency).filter((feed) => feed.lagging).length;
  expect(lagging()).toBe(1);

  wireOf(slow).resume();
  await slow.reaches(seq);
  expect(evacuees(slow)).toEqual(evacuees(quick));
  await slow.until(() => lagging() === 0);
  const more = await emergency.record(registers('newcomer'));
  await slow.reaches(more);
  for (const each of [slow, quick]) each.close();
}, 120_000);

test('[SYNC-19] a reader of whom no byte leaves for 30 seconds is cut, and not before', async () => {
  const emergency = await crowded();
  const slow = await SocketClient.follow(emergency.api, emergency.emergencyId);
  wireOf(slow).pause();
  await change(emergency);
  expect(feedsOf(emergency).filter(({ lagging }) => lagging)).toHaveLength(1);
  ahead = 25_000;
  await new Promise((beaten) => setTimeout(beaten, 2500));
  expect(feedsOf(emergency)).toHaveLength(1);
  ahead = 35_000;
  while (feedsOf(emergency).length > 0) await new Promise((later) => setTimeout(later, 100));
  slow.close();
}, 120_000);

test('[SYNC-19] a reader that polls and stops polling is left out alike, and catches up when it polls again', async () => {
  const emergency = await crowded();
  const reader = await PollingReader.follow(emergency);
  const { seq, largest } = await change(emergency);
  expect(largest).toBeLessThan(BOUND);
  const reached = () =>
    reader.arrived.some(([name, message]) => name === 'frame' && (message as FrameMessage).to >= seq);
  expect(reached()).toBe(false);
  while (!reached()) await reader.poll();
  // All that waited for it and the one merged frame, not every change to everyone.
  expect(JSON.stringify(reader.arrived).length).toBeLessThan(2 * BOUND);
  await reader.close();
}, 60_000);
