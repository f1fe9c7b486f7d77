import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApiClient, type EmergencyClient, type SentEnvelope } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { sceneOn, type Scene } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { Random } from '../support/random.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';
import { TabletOnALine } from '../support/tablet-on-a-line.ts';
import { TcpProxy, type Trouble } from '../support/tcp-proxy.ts';

const TABLETS = 4;
const EACH = 300;
const TROUBLES: readonly Trouble[] = ['stall', 'cut', 'half-close'];

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

/** The same officer on a device of their own, whose every byte goes through the proxy. */
async function behindTheProxy(emergency: EmergencyClient, device: string): Promise<EmergencyClient> {
  const { token, officerId } = await scene.founder.signIn('Founder', device);
  return new ApiClient({ server: proxy, token: token!, device, officerId }).in(emergency.emergencyId);
}

const people = (device: string): readonly SentEnvelope[] =>
  Array.from({ length: EACH }, (_, at) => ({
    ...{ device, n: at + 1, at: '2026-10-14T09:00:00Z' },
    command: registers(`${device} ${at}`),
  }));

/** Trouble on every line, of one kind after another, until all have written all. */
async function makeTrouble(tablets: readonly TabletOnALine[], random: Random): Promise<number> {
  let troubles = 0;
  while (tablets.some(({ isDone }) => !isDone)) {
    await new Promise((later) => setTimeout(later, 5 + random.below(40)));
    const what = random.pick([...TROUBLES, 'cut inside a message' as const]);
    if (what === 'cut inside a message') proxy.cutAfter(random.below(20_000));
    else proxy.trouble(what);
    troubles += 1;
    if (what !== 'stall') continue;
    await new Promise((later) => setTimeout(later, random.below(100)));
    proxy.resume();
  }
  proxy.cutAfter(Infinity);
  return troubles;
}

test('[SYNC-7] [LANE-1] over a line that stalls, is cut inside a message and half closed, each command counts once and all end alike', async () => {
  const emergency = await scene.emergency('bad lines');
  const tablets = await Promise.all(
    Array.from({ length: TABLETS }, async (_, at) => {
      const device = `tablet-${at}`;
      return TabletOnALine.on(await behindTheProxy(emergency, device), people(device));
    }),
  );
  const writing = Promise.all(tablets.map((tablet) => tablet.writeAll()));
  const troubles = await makeTrouble(tablets, new Random(7));
  await writing;

  const returns = tablets.reduce((sum, tablet) => sum + tablet.returns, 0);
  console.log(`${troubles} troubles on ${TABLETS} lines: ${returns} returns`);
  expect(returns).toBeGreaterThan(10);
  const answers = tablets.flatMap((tablet) => tablet.answers);
  expect(answers.every((answer) => 'ok' in answer && answer.ok)).toBe(true);
  expect(new Set(answers.map((answer) => ('seq' in answer ? answer.seq : 0))).size).toBe(TABLETS * EACH);

  const head = muster.server.emergencies.get(emergency.emergencyId)!.publisher.head;
  for (const tablet of tablets) {
    if (!tablet.client.socket.connected) await tablet.comeBack();
    await tablet.client.reaches(head);
    const held = [...tablet.client.replica.of('evacuees').keys()].sort();
    expect(held).toHaveLength(TABLETS * EACH);
    expect(held).toContain(idOf('tablet-0 0'));
    tablet.client.close();
  }
}, 120_000);
