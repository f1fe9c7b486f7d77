import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';
import type { JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';
import {
  startMusterServer,
  type MusterServer,
  type MusterServerOptions,
} from '@muster/server/src/muster-server.ts';

export const SET_UP_TOKEN = 'set-up-token-of-the-tests';

interface StartOptions {
  readonly now?: () => Date;
  readonly files?: JournalFiles;
  readonly snapshotEvery?: number;
  readonly webDirectory?: string;
}

/** A whole server in this process, on a port of its own, over a directory that goes when it stops. */
export interface RunningMuster {
  readonly url: string;
  readonly server: MusterServer;
  readonly dataDirectory: string;
  /** What the server logged as an error: defects above all. */
  readonly alarms: readonly unknown[];
  /** Does now what the clock would do within a second. */
  readonly tick: () => Promise<void>;
  /** Closes it and starts it again over the same directory, on another port. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startMuster(options: StartOptions = {}): Promise<RunningMuster> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'muster-'));
  const alarms: unknown[] = [];
  const start = () =>
    startMusterServer({
      port: 0,
      host: '127.0.0.1',
      dataDirectory,
      setUpToken: SET_UP_TOKEN,
      files: options.files ?? diskFiles,
      now: options.now ?? (() => new Date()),
      randomBytes,
      newId: randomUUID,
      logger: loggerInto(alarms),
      onFatal: (cause) => alarms.push(cause),
      ...(options.snapshotEvery !== undefined && { snapshotEvery: options.snapshotEvery }),
      ...(options.webDirectory !== undefined && { webDirectory: options.webDirectory }),
    });
  let server = await start();
  return {
    get url() {
      return server.url.replace('localhost', '127.0.0.1');
    },
    get server() {
      return server;
    },
    dataDirectory,
    alarms,
    tick: async () => {
      for (const emergency of server.emergencies.open) await emergency.tick();
    },
    restart: async () => {
      await server.close();
      server = await start();
    },
    stop: async () => {
      await server.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Silent, but keeps what would be printed as an error. */
function loggerInto(alarms: unknown[]): MusterServerOptions['logger'] {
  const silent = () => undefined;
  const keep = (...what: readonly unknown[]) => void alarms.push(what);
  const logger = { fatal: keep, error: keep, warn: silent, info: silent, debug: silent, trace: silent };
  return logger as unknown as MusterServerOptions['logger'];
}
