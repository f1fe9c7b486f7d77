import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient, type Sent } from '../support/api-client.ts';
import { BenchProcess } from './bench-process.ts';
import { castCommands, type Cast } from './sample-commands.ts';
import type { ServerReady } from './server-process.ts';

/** A whole server in a process of its own, with one emergency, two sites and people in it. */
export interface BenchServer {
  readonly process: BenchProcess;
  readonly url: string;
  readonly dataDirectory: string;
  readonly founder: ApiClient;
  readonly emergencyId: string;
  readonly cast: Cast;
  /** Ends the process cleanly and keeps the directory. */
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Envelopes in one request. */
const BATCH = 250;

export async function startBenchServer(people: number): Promise<BenchServer> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const emergencyId = randomUUID();
  const started = await BenchProcess.start<ServerReady>('server-process.ts', dataDirectory, emergencyId);
  const { url } = started.ready;
  const nobody = new ApiClient({ server: { url } });
  await nobody.setUp();
  const founder = await nobody.signIn('Founder', 'cast');
  const opened = { emergencyId, name: 'Bench', country: 'LBN', hazard: 'conflict', mode: 'drill' };
  await founder.post('/api/emergencies', opened);

  const { cast, commands } = castCommands(people);
  const emergency = founder.in(emergencyId);
  for (let from = 0; from < commands.length; from += BATCH) {
    await emergency.record(...(commands.slice(from, from + BATCH) as Sent[]));
  }
  return {
    ...{ process: started.process, url, dataDirectory, founder, emergencyId, cast },
    stop: () => started.process.stop(),
    remove: () => rm(dataDirectory, { recursive: true, force: true }),
  };
}
