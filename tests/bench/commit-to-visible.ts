import { visibleOnAll } from './arrivals.ts';
import type { Broadcast } from './bare-broadcast.ts';
import { BenchProcess } from './bench-process.ts';
import { startBenchServer, type BenchServer } from './bench-server.ts';
import { atRandom } from './clock.ts';
import { CommandSender } from './command-sender.ts';
import { milliseconds, type Figure } from './figure-table.ts';
import type { Followed, LoadPlan } from './load-clients.ts';
import { percentile } from './percentile.ts';
import { WEIGHTS, type Weight } from './sample-commands.ts';
import type { Observed } from './server-process.ts';

const SOCKETS = 1000;
const REPLICAS = 5;
const CALM = { perSecond: 50, seconds: 6 };
const BUSY = { perSecond: 1000, seconds: 6 };
const WARM_UP = { perSecond: 200, seconds: 3 };
const DEVICES = 16;
const AIMS = { calmRatio: 2.5, busyP99Ms: 150, busyCore: 0.5 };

interface Measured {
  readonly p50: number;
  readonly p99: number;
  readonly core: number;
  readonly windowMs: number;
  readonly sample: string;
}

/** Commit to visible on the last of 1,000 sockets, against a bare broadcast of the same bytes. */
export async function commitToVisible(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const weight of WEIGHTS) {
    const { calm, busy } = await measureMuster(weight);
    const bare = await measureBare(calm.sample);
    figures.push(...figuresOf(weight, { calm, busy, bare }));
  }
  return figures;
}

async function measureMuster(weight: Weight): Promise<{ calm: Measured; busy: Measured }> {
  const server = await startBenchServer(2000);
  const { url, emergencyId, founder } = server;
  const hello = { emergency: emergencyId, token: founder.token ?? '' };
  const clients = await startClients({ url, heads: SOCKETS - REPLICAS, replicas: REPLICAS, hello });
  const sender = await CommandSender.open(server, weight);
  await sendAtRandom(sender, WARM_UP);
  const calm = await measure({ server, clients, sender }, CALM);
  const busy = await measure({ server, clients, sender }, BUSY);
  sender.close();
  await clients.stop();
  await server.stop();
  await server.remove();
  return { calm, busy };
}

async function startClients(plan: LoadPlan): Promise<BenchProcess> {
  const { process } = await BenchProcess.start('load-clients.ts', JSON.stringify(plan));
  return process;
}

async function sendAtRandom(sender: CommandSender, pace: typeof CALM): Promise<void> {
  const sent: Promise<void>[] = [];
  await atRandom(pace, (index) => sent.push(sender.send(`pace-${index % DEVICES}`)));
  await Promise.all(sent);
}

interface Running {
  readonly server: BenchServer;
  readonly clients: BenchProcess;
  readonly sender: CommandSender;
}

async function measure({ server, clients, sender }: Running, pace: typeof CALM): Promise<Measured> {
  await clients.ask('begin');
  await server.process.ask('begin');
  await sendAtRandom(sender, pace);
  const { commits, core, windowMs } = await server.process.ask<Observed>('end');
  const { arrivals, replicas, cut, sample = '' } = await clients.ask<Followed>('end', commits.at(-1)?.[0]);
  if (cut > 0) throw new Error(`${cut} sockets were cut: this machine is too busy to measure on`);
  if (new Set(replicas).size !== 1) throw new Error(`The full replicas differ: ${replicas.join('; ')}`);
  const latencies = latenciesOf(commits, visibleOnAll(arrivals, SOCKETS));
  return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), core, windowMs, sample };
}

function latenciesOf(sent: Observed['commits'], visible: ReadonlyMap<number, number>): number[] {
  return sent.map(([seq, at]) => {
    const seen = visible.get(seq);
    if (seen === undefined) throw new Error(`Entry ${seq} did not arrive on every socket`);
    return seen - at;
  });
}

async function measureBare(sample: string): Promise<{ p50: number; p99: number }> {
  const { process: server, ready } = await BenchProcess.start<{ url: string }>('bare-broadcast.ts');
  const clients = await startClients({ url: ready.url, heads: SOCKETS, replicas: 0 });
  const pace = { message: sample, ...CALM };
  await server.ask('broadcast', { ...pace, seconds: WARM_UP.seconds } satisfies Broadcast);
  await clients.ask('begin');
  const sent = await server.ask<Observed['commits']>('broadcast', pace);
  const { arrivals } = await clients.ask<Followed>('end', sent.at(-1)?.[0]);
  await clients.stop();
  await server.stop();
  const latencies = latenciesOf(sent, visibleOnAll(arrivals, SOCKETS));
  return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
}

interface Results {
  readonly calm: Measured;
  readonly busy: Measured;
  readonly bare: { readonly p50: number; readonly p99: number };
}

function figuresOf(weight: Weight, { calm, busy, bare }: Results): Figure[] {
  const record = `${weight}, frame of one ${calm.sample.length} B`;
  const at = ({ windowMs }: Measured) => `window ${milliseconds(windowMs)}`;
  const ratio = calm.p50 / bare.p50;
  return [
    {
      figure: `commit to visible, ${CALM.perSecond}/s, p50, ${at(calm)}`,
      ...{ record, value: milliseconds(calm.p50), against: `${milliseconds(bare.p50)} bare ws` },
      ...{ ratio, aim: `≤ ${AIMS.calmRatio}×`, met: ratio <= AIMS.calmRatio },
    },
    {
      figure: `commit to visible, ${CALM.perSecond}/s, p99, ${at(calm)}`,
      ...{ record, value: milliseconds(calm.p99), against: `${milliseconds(bare.p99)} bare ws` },
      ratio: calm.p99 / bare.p99,
    },
    {
      figure: `commit to visible, ${BUSY.perSecond}/s, p50, ${at(busy)}`,
      record,
      value: milliseconds(busy.p50),
    },
    {
      figure: `commit to visible, ${BUSY.perSecond}/s, p99, ${at(busy)}`,
      ...{ record, value: milliseconds(busy.p99) },
      ...{ aim: `< ${AIMS.busyP99Ms} ms`, met: busy.p99 < AIMS.busyP99Ms },
    },
    {
      figure: `server at ${BUSY.perSecond}/s to ${SOCKETS} sockets`,
      ...{ record, value: `${busy.core.toFixed(2)} core` },
      ...{ aim: `< ${AIMS.busyCore} core`, met: busy.core < AIMS.busyCore },
    },
  ];
}
