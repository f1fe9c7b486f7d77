import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient, type EmergencyClient } from '../support/api-client.ts';
import { BenchProcess } from './bench-process.ts';
import { startBenchServer } from './bench-server.ts';
import type { Figure } from './figure-table.ts';
import type { Filling } from './fill-emergency.ts';

const SIZE = { people: 150_000, commands: 500_000, tail: 5000 };
const AIMS = { readySeconds: 6, searchSeconds: 15 };
const LOOK_MS = 20;
const MAIN = join(import.meta.dirname, '../../server/src/main.ts');

/** A start from a snapshot of a large emergency and the entries behind it, as `npm start` does it. */
export async function restart(): Promise<Figure[]> {
  const server = await startBenchServer(0);
  await server.stop();
  const { dataDirectory, emergencyId, founder } = server;
  const filling: Filling = { dataDirectory, emergencyId, founder: founder.officerId, ...SIZE };
  const { process: filled } = await BenchProcess.start('fill-emergency.ts', JSON.stringify(filling));
  await filled.stop();

  const start = performance.now();
  const { child, url } = await startMain(dataDirectory);
  const api = new ApiClient({
    server: { url },
    device: 'restarted',
    ...(founder.token && { token: founder.token }),
  });
  const emergency = api.in(emergencyId);
  while ((await api.get('/healthz')).status !== 200) await pause(LOOK_MS);
  await emergency.send({ type: 'Withdraw' });
  const readySeconds = (performance.now() - start) / 1000;
  const search = await searchComplete(emergency);
  const searchSeconds = (performance.now() - start) / 1000;
  const stopped = once(child, 'exit');
  child.kill('SIGTERM');
  await stopped;
  await server.remove();
  return figuresOf({ readySeconds, searchSeconds, ...search });
}

/** The program itself, on a free port. */
async function startMain(dataDirectory: string): Promise<{ child: ChildProcess; url: string }> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', MUSTER_DATA: dataDirectory };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill());
  for await (const line of createInterface({ input: child.stdout })) {
    const [, port] = /:(\d+)$/.exec(line) ?? [];
    if (port !== undefined) return { child, url: `http://127.0.0.1:${port}` };
  }
  throw new Error('The server ended before it was ready');
}

/** Looks until the answer no longer says that names are still being indexed, and checks that it finds people then. */
async function searchComplete(emergency: EmergencyClient): Promise<{ saidSo: boolean; longestMs: number }> {
  let saidSo = false;
  let longestMs = 0;
  for (;;) {
    const start = performance.now();
    const { body } = await emergency.post('/search', { q: 'Haddada' });
    longestMs = Math.max(longestMs, performance.now() - start);
    if (!body['stillIndexing']) {
      if (!Array.isArray(body['results']) || body['results'].length === 0)
        throw new Error('Nobody was found');
      return { saidSo, longestMs };
    }
    saidSo = true;
    await pause(LOOK_MS * 5);
  }
}

interface Restarted {
  readonly readySeconds: number;
  readonly searchSeconds: number;
  readonly saidSo: boolean;
  readonly longestMs: number;
}

function figuresOf({ readySeconds, searchSeconds, saidSo, longestMs }: Restarted): Figure[] {
  const record = `${SIZE.people / 1000}k people, ${SIZE.commands / 1000}k commands + ${SIZE.tail} behind`;
  return [
    {
      figure: 'restart until a command is durable',
      ...{ record, value: `${readySeconds.toFixed(1)} s` },
      ...{ aim: `< ${AIMS.readySeconds} s`, met: readySeconds < AIMS.readySeconds },
    },
    {
      figure: 'restart until search is complete',
      ...{
        record,
        value: `${searchSeconds.toFixed(1)} s`,
        against: saidSo ? 'said so until then' : 'did not say so',
      },
      ...{ aim: `< ${AIMS.searchSeconds} s`, met: saidSo && searchSeconds < AIMS.searchSeconds },
    },
    { figure: 'longest answer while indexing', record, value: `${longestMs.toFixed(0)} ms` },
  ];
}
