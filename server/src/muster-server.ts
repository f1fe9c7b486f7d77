import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Logger } from 'pino';
import { Server as SocketServer } from 'socket.io';
import { openNetwork } from './access/open-network.ts';
import { Passphrases } from './access/passphrases.ts';
import { Sessions } from './access/sessions.ts';
import { SignIn } from './access/sign-in.ts';
import { SignInLimit } from './access/sign-in-limit.ts';
import { isSetUp } from './access/set-up.ts';
import { VerifiedBackups } from './backup/verified-backups.ts';
import { startTicking } from './clock/start-ticking.ts';
import { StartRefused } from './config.ts';
import { rulesFingerprint } from './desk/rules-fingerprint.ts';
import { Emergencies } from './emergencies/emergencies.ts';
import { holdDirectory } from './event-log/directory-hold.ts';
import type { JournalFiles } from './event-log/journal/journal-files.ts';
import type { RandomBytes } from './event-log/random-pool.ts';
import { GzipParts } from './export/gzip-parts.ts';
import { httpApplication } from './http-application.ts';
import { OpenConnections } from './open-connections.ts';
import { CUT_AFTER_MS } from './publish/publisher.ts';
import { roomSenderOf } from './publish/socket-link.ts';
import { openSocketDoor, type MusterSocketServer } from './receive/command-socket.ts';

export interface MusterServerOptions {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Used while nobody has been set up. */
  readonly setUpToken: string;
  /** The built web application; absent in tests that need none. */
  readonly webDirectory?: string;
  readonly files: JournalFiles;
  readonly now: () => Date;
  readonly randomBytes: RandomBytes;
  readonly newId: () => string;
  readonly logger: Logger;
  /** The disk failed for good: the process must end, since a retry may lie. */
  readonly onFatal: (cause: Error) => void;
  readonly snapshotEvery?: number;
}

export interface MusterServer {
  readonly url: string;
  readonly isSetUp: boolean;
  readonly emergencies: Emergencies;
  /** In good order, once however often it is asked. */
  readonly close: () => Promise<void>;
}

/**
 * A reader with a backlog answers a ping only once it has read all that stands before it. Whoever is cut for standing
 * still is cut by the publisher after 30 seconds; this is for links that died without a word.
 */
const PING_TIMEOUT_MS = 2 * CUT_AFTER_MS;
/** At a stop, readers who stand still are waited for so long. */
const LEAVE_WITHIN_MS = 5000;
/** Largest message that a socket may send, in bytes. */
const SOCKET_MESSAGE_LIMIT = 256 * 1024;
const SNAPSHOT_EVERY = 50_000;

/** Wires the parts and listens. Tests start this same function. */
export async function startMusterServer(options: MusterServerOptions): Promise<MusterServer> {
  const { dataDirectory, files, now, randomBytes, logger, onFatal } = options;
  await files.makeDirectory(dataDirectory);
  const hold = await holdDirectory(dataDirectory);
  const alarm = (what: string, cause: unknown) => logger.error({ err: cause }, what);
  const shared = {
    rulesFingerprint: rulesFingerprint(),
    snapshotEvery: options.snapshotEvery ?? SNAPSHOT_EVERY,
    now,
    alarm,
  };
  const backups = new VerifiedBackups(dataDirectory);
  const placeOf = (emergencyId: string) => ({ files, dataDirectory, emergencyId, randomBytes, onFatal });

  const network = await openNetwork({ ...shared, place: placeOf('network') });
  const emergencies = new Emergencies({
    ...shared,
    placeOf,
    backedUpTo: (id, epoch) => backups.headOf(id, epoch),
  });
  for (const { id } of network.state.emergencies.values()) await emergencies.openKnown(id);

  const passphrases = new Passphrases();
  const sessions = new Sessions({ desk: network, now, randomBytes });
  const limit = new SignInLimit();
  const signIn = await SignIn.open({ desk: network, passphrases, sessions, limit, randomBytes });
  const access = {
    desk: network,
    passphrases,
    sessions,
    limit,
    signIn,
    setUpToken: options.setUpToken,
    newId: options.newId,
  };
  const gzip = new GzipParts();
  const application = httpApplication({
    access,
    emergencies,
    network,
    gzip,
    logger,
    webDirectory: options.webDirectory,
  });

  const http = options.tls ? createHttpsServer(options.tls, application) : createHttpServer(application);
  const connections = new OpenConnections(http);
  const io: MusterSocketServer = new SocketServer(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: SOCKET_MESSAGE_LIMIT,
    transports: ['websocket', 'polling'],
    pingInterval: 5000,
    pingTimeout: PING_TIMEOUT_MS,
  });
  emergencies.connect(roomSenderOf(io));
  const door = openSocketDoor(io, { sessions, emergencies, authors: network, alarm });
  const clock = startTicking(emergencies, alarm);
  await listening(http, options);

  const close = async () => {
    backups.stop();
    await clock.stop();
    door.close();
    await connections.within(LEAVE_WITHIN_MS, io.close());
    await emergencies.close();
    await network.close();
    await passphrases.close();
    await gzip.close();
    await hold.release();
  };
  let closed: Promise<void> | undefined;
  return {
    url: urlOf(http, options),
    isSetUp: isSetUp(network.state),
    emergencies,
    close: () => (closed ??= close()),
  };
}

function listening(http: HttpServer, { port, host }: MusterServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new StartRefused(`Port ${String(port)} is taken: set PORT to another one.`) : error);
    });
    http.listen(port, host, () => resolve());
  });
}

/** Printed links say `localhost`, which browsers trust with keys and cameras; an address does not. */
function urlOf(http: HttpServer, { host, tls }: MusterServerOptions): string {
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `${tls ? 'https' : 'http'}://${name}:${String(port)}`;
}
