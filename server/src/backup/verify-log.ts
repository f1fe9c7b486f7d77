import { randomBytes } from 'node:crypto';
import type { LogHead } from '../event-log/event-log.ts';
import { diskFiles } from '../event-log/journal/disk-files.ts';
import { readKeyFile } from '../event-log/key-file.ts';
import { openJournalWith } from '../event-log/open-journal.ts';

interface CopiedLog {
  readonly id: string;
  /** Where its journal stands, and its key. */
  readonly dataDirectory: string;
  readonly keysDirectory: string;
}

/**
 * Reads a copied log whole: lengths, checksums, chain and each sealed part. What a copy caught of a batch that was
 * being written is cut off. Throws EventLogRefused at any damage.
 */
export async function verifyLog({
  id,
  dataDirectory,
  keysDirectory,
}: CopiedLog): Promise<LogHead & { readonly epoch: string }> {
  const place = {
    ...{ files: diskFiles, dataDirectory, emergencyId: id, randomBytes },
    onFatal: () => undefined,
  };
  const key = await readKeyFile({ ...place, dataDirectory: keysDirectory });
  const { log } = await openJournalWith(place, key);
  try {
    return { ...(await log.verify()), epoch: log.epoch };
  } finally {
    await log.close();
  }
}
