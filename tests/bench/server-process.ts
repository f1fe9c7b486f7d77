import { randomBytes, randomUUID } from 'node:crypto';
import { startMusterServer, type MusterServerOptions } from '@muster/server/src/muster-server.ts';
import { SET_UP_TOKEN } from '../support/start-muster.ts';
import { answerParent } from './bench-process.ts';
import { sharedClockMs } from './clock.ts';
import { CommitTimes } from './commit-times.ts';
import { percentile } from './percentile.ts';

/** What the server was like between `begin` and `end`. */
export interface Observed {
  /** Time on the processor, user and system, as a share of one core. */
  readonly core: number;
  /** Median of the send window, in milliseconds. */
  readonly windowMs: number;
  readonly commits: readonly (readonly [seq: number, at: number])[];
}

export interface ServerReady {
  readonly url: string;
}

const WINDOW_SAMPLE_MS = 25;

const [dataDirectory = '', emergencyId = ''] = process.argv.slice(2);
const commitTimes = new CommitTimes(emergencyId);
const stop = (...cause: readonly unknown[]) => {
  console.error('The server met a defect:', ...cause);
  process.exit(1);
};
const silent = () => undefined;
const logger = { fatal: stop, error: stop, warn: silent, info: silent, debug: silent, trace: silent };

const server = await startMusterServer({
  port: 0,
  host: '127.0.0.1',
  dataDirectory,
  setUpToken: SET_UP_TOKEN,
  files: commitTimes.files,
  now: () => new Date(),
  randomBytes,
  newId: randomUUID,
  logger: logger as unknown as MusterServerOptions['logger'],
  onFatal: stop,
});

let windows: number[] = [];
let sampling: NodeJS.Timeout | undefined;
let cpu = process.cpuUsage();
let since = sharedClockMs();

function begin(): void {
  windows = [];
  sampling = setInterval(() => {
    const emergency = server.emergencies.get(emergencyId);
    if (emergency) windows.push(emergency.publisher.window.lengthMs);
  }, WINDOW_SAMPLE_MS);
  commitTimes.times.length = 0;
  cpu = process.cpuUsage();
  since = sharedClockMs();
}

function end(): Observed {
  clearInterval(sampling);
  const { user, system } = process.cpuUsage(cpu);
  const core = (user + system) / 1000 / (sharedClockMs() - since);
  return { core, windowMs: percentile(windows, 0.5), commits: [...commitTimes.times] };
}

const url = server.url.replace('localhost', '127.0.0.1');
answerParent({ url } satisfies ServerReady, { begin, end, stop: () => server.close() });
