import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pino from 'pino';
import { setUpLink } from './access/set-up.ts';
import { readConfig } from './config.ts';
import { EventLogRefused } from './event-log/event-log.ts';
import { diskFiles } from './event-log/journal/disk-files.ts';
import { startMusterServer } from './muster-server.ts';

/** The only file that reads the environment, the clock, randomness and where the disk is. */
async function main(): Promise<void> {
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
  console.log(`Muster is at ${server.url}`);
  if (!server.isSetUp) console.log(`Set it up, once: ${setUpLink(server.url, setUpToken)}`);

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void server.close().then(() => process.exit(0));
    });
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof EventLogRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
