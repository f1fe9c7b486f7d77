import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApiClient, type EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { sceneOn, type Scene } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { SocketClient } from '../support/socket-client.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';
import { TabletOnALine } from '../support/tablet-on-a-line.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';

const TABLETS = process.env['MUSTER_LONG'] === '1' ? 1000 : 250;
const CROWD = 50;

let muster: RunningMuster;
let scene: Scene;
let proxy: TcpProxy;
beforeEach(async () => {
  muster = await startMuster();
  scene = await sceneOn(muster);
  proxy = await TcpProxy.before(() => Number(new URL(muster.url).port));
});
afterEach(async () => {
  await proxy.close();
  await muster.stop();
});

/** Milliseconds from a command to its answer while `work` lasts, in order of size. */
async function commitTimes(emergency: EmergencyClient, work: Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  const state = { isOver: false };
  const over = work.finally(() => (state.isOver = true));
  while (!state.isOver) {
    const before = performance.now();
    await emergency.record(registers(`during ${times.length} of ${String(performance.now())}`));
    times.push(performance.now() - before);
  }
  await over;
  return times.sort((a, b) => a - b);
}

const middle = (times: readonly number[]) => (times[Math.floor(times.length / 2)] ?? 0).toFixed(1);

test('[SYNC-10] [SYNC-7] tablets that all come back at once are all welcomed and level, while work goes on', async () => {
  const emergency = await scene.emergency('storm');
  await emergency.record(...Array.from({ length: CROWD }, (_, at) => registers(`person ${at}`)));
  const { token, device, officerId } = emergency.api;
  const far = new ApiClient({ server: proxy, token: token!, device, officerId }).in(emergency.emergencyId);
  const tablets: TabletOnALine[] = [];
  while (tablets.length < TABLETS) tablets.push(await TabletOnALine.on(far, []));
  const calm = await commitTimes(emergency, new Promise((later) => setTimeout(later, 500)));
  const heapBefore = process.memoryUsage().heapUsed;

  proxy.trouble('cut');
  for (const { client } of tablets) await client.until(({ socket }) => !socket.connected);
  const back = Promise.all(tablets.map((tablet) => tablet.comeBack()));
  const busy = await commitTimes(emergency, back);

  const { head } = muster.server.emergencies.get(emergency.emergencyId)!.publisher;
  for (const { client } of tablets) await client.reaches(head);
  const grownMB = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;
  console.log(
    `${TABLETS} back at once: a commit took ${middle(calm)} ms before and ${middle(busy)} ms meanwhile (medians), ` +
      `${busy.length} commits, heap of server and tablets together ${grownMB.toFixed(0)} MB larger`,
  );
  const sizes = new Set(tablets.map(({ client }) => client.replica.of('evacuees').size));
  expect([...sizes]).toEqual([CROWD + calm.length + busy.length]);
  for (const { client } of tablets) client.close();
}, 120_000);

test('[SYNC-19] a hundred readers who stand still cost a bounded backlog each and hold up nobody', async () => {
  const emergency = await scene.emergency('frozen');
  const everyone = Array.from({ length: 400 }, (_, at) => `person ${at}`);
  await emergency.record(...everyone.map((name) => registers(name, { languages: ['ara', 'fra', 'eng'] })));
  const { token, device, officerId } = emergency.api;
  const far = new ApiClient({ server: proxy, token: token!, device, officerId }).in(emergency.emergencyId);
  const frozen: SocketClient[] = [];
  while (frozen.length < 100) frozen.push(await SocketClient.follow(far.api, far.emergencyId));
  const quick = await SocketClient.follow(emergency.api, emergency.emergencyId);
  proxy.trouble('stall');

  let largest = 0;
  const feeds = () => [...muster.server.emergencies.get(emergency.emergencyId)!.publisher.feeds];
  const lagging = () => feeds().filter((feed) => feed.lagging).length;
  for (let round = 1, more = 0; more < 4 && round <= 80; round += 1) {
    const changes = { baggage: round };
    const seq = await emergency.record(
      ...everyone.map((name) => ({ type: 'AmendEvacuee' as const, evacueeId: idOf(name), changes })),
    );
    await quick.reaches(seq);
    largest = Math.max(largest, ...feeds().map(({ link }) => link.backlog));
    if (lagging() === frozen.length) more += 1;
  }
  console.log(`100 frozen readers: ${lagging()} left out, largest backlog ${(largest / 1024).toFixed(0)} KB`);
  expect(lagging()).toBe(100);
  expect(quick.pulls).toEqual([]);
  expect(largest).toBeLessThan(1024 * 1024);

  proxy.resume();
  const { head } = muster.server.emergencies.get(emergency.emergencyId)!.publisher;
  for (const client of frozen) await client.reaches(head);
  for (const client of [...frozen, quick]) client.close();
}, 120_000);
