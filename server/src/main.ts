import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pino, { type Logger } from 'pino';
import { setUpLink } from './access/set-up.ts';
import { readConfig, StartRefused } from './config.ts';
import { EventLogRefused } from './event-log/event-log.ts';
import { diskFiles } from './event-log/journal/disk-files.ts';
import { startMusterServer, type MusterServer } from './muster-server.ts';

/** The only file that reads the environment, the clock, randomness and where the disk is. */
async function main(): Promise<void> {
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined) {
    throw new StartRefused(`Unknown argument ${unknown}. Settings stand in the environment: see README.md.`);
  }
  const config = readConfig(process.env);
  const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination({ fd: 2, sync: true }));
  const webDirectory = resolve(import.meta.dirname, '../../web/build');
  const setUpToken = config.setupToken ?? randomBytes(24).toString('base64url');
  const server = await startMusterServer({
    port: config.port,
    host: config.host,
    dataDirectory: resolve(config.dataDirectory),
    ...(config.tls && {
      tls: { cert: readFileSync(config.tls.certFile, 'utf8'), key: readFileSync(config.tls.keyFile, 'utf8') },
    }),
    setUpToken,
    ...(existsSync(join(webDirectory, '200.html')) && { webDirectory }),
    files: diskFiles,
    now: () => new Date(),
    randomBytes,
    newId: randomUUID,
    logger,
    onFatal: (cause) => {
      logger.fatal(
        { err: cause },
        'The disk failed: Muster stops, since what it would say next might not be true.',
      );
      process.exit(1);
    },
  });
  stopOnSignals(server, logger);
  console.log(`Muster is at ${server.url}`);
  if (!server.isSetUp) console.log(`Set it up, once: ${setUpLink(server.url, setUpToken)}`);
}

/** A signal that comes again while it stops changes nothing: what is not yet written would have to be replayed. */
function stopOnSignals(server: MusterServer, logger: Logger): void {
  const failed = (error: unknown) => {
    logger.fatal({ err: error }, 'Muster could not stop in good order. Nothing acknowledged is lost.');
    process.exit(1);
  };
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      server.close().then(() => process.exit(0), failed);
    });
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof EventLogRefused || error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
