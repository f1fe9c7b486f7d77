import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from './backup/back-up.ts';
import { BackupRefused } from './backup/backup-refused.ts';
import { restore } from './backup/restore.ts';
import { EventLogRefused } from './event-log/event-log.ts';

const USAGE =
  'npm run backup -- <new directory> [--keys <new directory>], npm run restore -- <backup> [--keys <its keys>]';

/** `backup` and `restore`: like main.ts it reads the environment, the clock and randomness. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { keys: { type: 'string' } },
    allowPositionals: true,
  });
  const [task, named, ...more] = positionals;
  if (named === undefined || more.length > 0) throw new BackupRefused(USAGE);
  const directory = resolve(named);
  const keysDirectory = resolve(values.keys ?? `${directory}-keys`);
  const dataDirectory = resolve(process.env['MUSTER_DATA'] ?? './data');
  const say = (line: string) => console.log(line);
  if (task === 'backup') {
    await backUp({ dataDirectory, directory, keysDirectory, now: () => new Date(), say });
    console.log(`The backup is whole: ${directory}, its keys in ${keysDirectory}. Keep the two apart.`);
  } else if (task === 'restore') {
    await restore({ directory, keysDirectory, dataDirectory, randomBytes, say });
    console.log(`Restored into ${dataDirectory}. Start Muster: tablets send again what the backup lacks.`);
  } else throw new BackupRefused(USAGE);
}

try {
  await main();
} catch (error) {
  const isTold = error instanceof BackupRefused || error instanceof EventLogRefused;
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!isTold && !isUsage) throw error;
  console.error(isUsage ? `${error.message}\n${USAGE}` : error.message);
  process.exitCode = 1;
}
