import { mkdtemp, rm, stat } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchServer } from './bench-server.ts';
import { CommandSender } from './command-sender.ts';
import { milliseconds, perSecond, type Figure } from './figure-table.ts';
import { InProcessEmergency } from './in-process-emergency.ts';
import { keepInFlight } from './keep-in-flight.ts';
import { percentile } from './percentile.ts';
import { RawDisk } from './raw-disk.ts';
import { sampleCommand, WEIGHTS, type Weight } from './sample-commands.ts';

const WIDE = 64;
/** Rounds in which the thing measured and the raw disk take turns, so that both meet the same machine. */
const ROUNDS = 5;
const COUNTS = { lone: 150, wide: 8000, socketWide: 4000 };
const PEOPLE = 2000;
const AIMS = { wideInProcess: 20_000, loneRatio: 2.5 };

/** Makes commands durable: the `index`th of all, from the device of that name. */
type Send = (device: string) => Promise<void>;

interface Subject {
  readonly where: string;
  readonly weight: Weight;
  readonly wideCount: number;
  /** Called before each round, outside the time measured. */
  readonly prepare: (devices: number, count: number) => Send;
}

interface Rates {
  /** Milliseconds that each lone command took. */
  readonly lone: number[];
  readonly rawLone: number[];
  /** Commands a second, round by round. */
  readonly wide: number[];
  readonly rawWide: number[];
}

/** Durable commands a second with 1 and with 64 in flight, in process and over the socket, against the raw disk. */
export async function commandsPerSecond(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const weight of WEIGHTS) figures.push(...(await inProcess(weight)));
  for (const weight of WEIGHTS) figures.push(...(await overSocket(weight)));
  return figures;
}

async function inProcess(weight: Weight): Promise<Figure[]> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const opened = await InProcessEmergency.open({ dataDirectory });
  const cast = await opened.cast(PEOPLE);
  let made = 0;
  const prepare = (devices: number, count: number): Send => {
    const ready = new Map<string, ReturnType<InProcessEmergency['received']>[]>();
    for (let index = 0; index < count; index += 1) {
      const device = `${devices}-${index % devices}`;
      const received = opened.received(sampleCommand(weight, made, cast), device);
      made += 1;
      ready.set(device, [...(ready.get(device) ?? []), received]);
    }
    const next = new Map([...ready].map(([device, each]) => [device, each.values()]));
    return async (device) => {
      const received = next.get(device)?.next().value;
      if (received) await opened.submit(received);
    };
  };
  const before = await journalBytes(dataDirectory, opened.emergency.id);
  const entriesBefore = opened.emergency.desk.head;
  const subject: Subject = { where: 'in process', weight, wideCount: COUNTS.wide, prepare };
  const bytes = async () =>
    ((await journalBytes(dataDirectory, opened.emergency.id)) - before) /
    (opened.emergency.desk.head - entriesBefore);
  const figures = await measure(subject, { directory: dataDirectory, bytes });
  await opened.emergency.log.close();
  await rm(dataDirectory, { recursive: true, force: true });
  return figures;
}

async function overSocket(weight: Weight): Promise<Figure[]> {
  const server = await startBenchServer(PEOPLE);
  const sender = await CommandSender.open(server, weight);
  const before = await journalBytes(server.dataDirectory, server.emergencyId);
  const subject: Subject = {
    where: 'over the socket',
    weight,
    wideCount: COUNTS.socketWide,
    prepare: () => (device) => sender.send(device),
  };
  const bytes = async () =>
    ((await journalBytes(server.dataDirectory, server.emergencyId)) - before) / sender.sent;
  const figures = await measure(subject, { directory: server.dataDirectory, bytes });
  sender.close();
  await server.stop();
  await server.remove();
  return figures;
}

interface Ground {
  readonly directory: string;
  /** Bytes of the journal for each command so far. */
  readonly bytes: () => Promise<number>;
}

async function measure(subject: Subject, { directory, bytes }: Ground): Promise<Figure[]> {
  const raw = new RawDisk(directory);
  const { prepare, wideCount } = subject;
  await sendAll(prepare(WIDE, wideCount), WIDE, wideCount);
  const recordBytes = Math.round(await bytes());
  const rates: Rates = { lone: [], rawLone: [], wide: [], rawWide: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const lone = prepare(1, COUNTS.lone);
    rates.rawLone.push(...raw.write(recordBytes, COUNTS.lone));
    for (let index = 0; index < COUNTS.lone; index += 1) {
      const start = performance.now();
      await lone('1-0');
      rates.lone.push(performance.now() - start);
    }
    const wide = prepare(WIDE, wideCount);
    rates.wide.push(await sendAll(wide, WIDE, wideCount));
    const rawWide = raw.write(recordBytes * WIDE, COUNTS.lone);
    rates.rawWide.push((WIDE * 1000) / percentile(rawWide, 0.5));
  }
  raw.close();
  return figuresOf(subject, rates, recordBytes);
}

/** Commands a second. */
async function sendAll(send: Send, width: number, count: number): Promise<number> {
  const start = performance.now();
  await keepInFlight(width, { count, task: (_, place) => send(`${width}-${place}`) });
  return (count * 1000) / (performance.now() - start);
}

function figuresOf({ where, weight }: Subject, rates: Rates, recordBytes: number): Figure[] {
  const record = `${weight}, ${recordBytes} B`;
  const [lone, rawLone] = [percentile(rates.lone, 0.5), percentile(rates.rawLone, 0.5)];
  const [wide, rawWide] = [percentile(rates.wide, 0.5), percentile(rates.rawWide, 0.5)];
  const isInProcess = where === 'in process';
  return [
    {
      figure: `a lone command, ${where}, p50`,
      ...{
        record,
        value: milliseconds(lone),
        against: `${milliseconds(rawLone)} raw`,
        ratio: lone / rawLone,
      },
      ...{ aim: `≤ ${AIMS.loneRatio}×`, met: lone / rawLone <= AIMS.loneRatio },
    },
    {
      figure: `commands, 1 in flight, ${where}`,
      ...{ record, value: perSecond(1000 / mean(rates.lone)) },
      ...{
        against: `${perSecond(1000 / mean(rates.rawLone))} raw`,
        ratio: mean(rates.rawLone) / mean(rates.lone),
      },
    },
    {
      figure: `commands, ${WIDE} in flight, ${where}`,
      ...{ record, value: perSecond(wide), against: `${perSecond(rawWide)} raw`, ratio: wide / rawWide },
      ...(isInProcess && { aim: `≥ ${perSecond(AIMS.wideInProcess)}`, met: wide >= AIMS.wideInProcess }),
    },
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function journalBytes(dataDirectory: string, emergencyId: string): Promise<number> {
  const directory = join(dataDirectory, 'emergencies', emergencyId, 'journal');
  const sizes = readdirSync(directory).map(async (name) => (await stat(join(directory, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
