import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BackupRefused } from './backup-refused.ts';
import { copyKey, journalIn, logsIn, segmentsOf } from './logs-in.ts';
import { writeVerifiedHeads, type VerifiedHeads } from './verified-heads.ts';
import { verifyLog } from './verify-log.ts';
import { writeDurably } from './write-durably.ts';

interface BackupOptions {
  /** Of a server that may be running. */
  readonly dataDirectory: string;
  /** A new directory for the journals, and one for their keys: whoever has both can read everything. */
  readonly directory: string;
  readonly keysDirectory: string;
  readonly now: () => Date;
  /** A line of progress. */
  readonly say: (line: string) => void;
}

/**
 * Copies every log as it stands, reads the copies whole, and tells the running server how far they go. Journals are
 * only appended to, so a copy is a beginning of what happened, at worst with part of a batch that nobody was told of.
 */
export async function backUp(options: BackupOptions): Promise<VerifiedHeads> {
  const { dataDirectory, directory, keysDirectory, now, say } = options;
  const ids = logsIn(dataDirectory);
  if (ids.length === 0) {
    throw new BackupRefused(`There is nothing to back up in ${dataDirectory}. Is MUSTER_DATA set right?`);
  }
  for (const target of [directory, keysDirectory]) refuseUsed(target);
  const at = now().toISOString();
  for (const id of ids) {
    say(`copying ${id}`);
    copyKey(id, { from: dataDirectory, to: keysDirectory });
    const to = journalIn(directory, id);
    for (const path of segmentsOf(dataDirectory, id)) {
      writeDurably(join(to, basename(path)), readFileSync(path));
    }
  }
  const heads: VerifiedHeads['heads'] = {};
  for (const id of ids) {
    const { epoch, seq } = await verifyLog({ id, dataDirectory: directory, keysDirectory });
    heads[id] = { epoch, seq };
    say(`verified ${id}: ${String(seq)} entries`);
  }
  const verified = { at, heads };
  writeDurably(join(directory, 'backup.json'), JSON.stringify(verified));
  writeVerifiedHeads(dataDirectory, verified);
  return verified;
}

function refuseUsed(directory: string): void {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new BackupRefused(
      `${directory} is not empty. A backup never replaces another: name a new directory.`,
    );
  }
  mkdirSync(directory, { recursive: true, mode: 0o700 });
}
