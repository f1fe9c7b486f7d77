import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LF } from '../event-log/journal/batch-lines.ts';
import { parseSegmentHeader, segmentHeaderLine } from '../event-log/journal/segment-header.ts';
import { emergencyDirectory } from '../event-log/open-journal.ts';
import type { RandomBytes } from '../event-log/random-pool.ts';
import { BackupRefused } from './backup-refused.ts';
import { copyKey, journalIn, logsIn, segmentsOf } from './logs-in.ts';
import { RESTORED_FROM } from './restored-from.ts';
import { verifyLog } from './verify-log.ts';
import { writeDurably } from './write-durably.ts';

interface RestoreOptions {
  readonly directory: string;
  readonly keysDirectory: string;
  /** Empty, or not there yet. */
  readonly dataDirectory: string;
  readonly randomBytes: RandomBytes;
  readonly say: (line: string) => void;
}

/** Bytes, as in a new journal. */
const EPOCH_LENGTH = 12;

/**
 * Puts a backup in place of a server's data: verified before and after, with a new epoch, so that each tablet forgets
 * what it held of the log before and sends again what the backup lacks. Rules BACKUP-3, RECOVERY-1.
 */
export async function restore(options: RestoreOptions): Promise<void> {
  const { directory, keysDirectory, dataDirectory, randomBytes, say } = options;
  const ids = logsIn(directory);
  if (ids.length === 0) throw new BackupRefused(`There is no backup in ${directory}.`);
  if (existsSync(dataDirectory) && readdirSync(dataDirectory).length > 0) {
    throw new BackupRefused(
      `${dataDirectory} is not empty. Stop Muster, move that directory away, and restore into a new one.`,
    );
  }
  for (const id of ids) {
    if (!existsSync(join(keysDirectory, 'keys', id))) {
      throw new BackupRefused(
        `The key of ${id} is not in ${keysDirectory}. Name where the keys are with --keys.`,
      );
    }
    const { seq } = await verifyLog({ id, dataDirectory: directory, keysDirectory });
    say(`verified ${id}: ${String(seq)} entries`);
  }
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  for (const id of ids) {
    copyKey(id, { from: keysDirectory, to: dataDirectory });
    const epoch = randomBytes(EPOCH_LENGTH).toString('base64url');
    const to = journalIn(dataDirectory, id);
    for (const path of segmentsOf(directory, id)) {
      writeDurably(join(to, basename(path)), withEpoch(path, epoch));
    }
    const { seq } = await verifyLog({ id, dataDirectory, keysDirectory: dataDirectory });
    const marker = join(emergencyDirectory(dataDirectory, id), RESTORED_FROM);
    writeDurably(marker, JSON.stringify({ epoch, seq }));
    say(`restored ${id} up to entry ${String(seq)}`);
  }
}

/** The same segment under another epoch: only its first line names it. */
function withEpoch(path: string, epoch: string): Buffer {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(LF);
  const header = parseSegmentHeader(bytes.toString('utf8', 0, end));
  if (!header) throw new BackupRefused(`The first line of ${path} is damaged.`);
  return Buffer.concat([Buffer.from(segmentHeaderLine({ ...header, epoch })), bytes.subarray(end + 1)]);
}
