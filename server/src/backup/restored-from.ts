import { join } from 'node:path';
import { z } from 'zod';
import { readWhole } from '../event-log/journal/file-steps.ts';
import type { JournalFiles } from '../event-log/journal/journal-files.ts';
import { emergencyDirectory } from '../event-log/open-journal.ts';

/** What a restore leaves beside a journal. */
const RestoredFrom = z.object({
  /** Drawn anew by the restore: what tablets hold of the log before is void. */
  epoch: z.string(),
  /** The last entry that the backup had. */
  seq: z.int(),
});

export const RESTORED_FROM = 'restored.json';

/** The last entry that stands as it was before the restore; undefined for a log that was never restored. */
export async function restoredFrom(
  files: JournalFiles,
  { dataDirectory, emergencyId }: { readonly dataDirectory: string; readonly emergencyId: string },
): Promise<number | undefined> {
  const directory = emergencyDirectory(dataDirectory, emergencyId);
  if (!files.list(directory).includes(RESTORED_FROM)) return undefined;
  const text = (await readWhole(files, join(directory, RESTORED_FROM))).toString('utf8');
  return RestoredFrom.parse(JSON.parse(text)).seq;
}
