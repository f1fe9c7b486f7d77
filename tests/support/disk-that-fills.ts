import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';
import type { JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';

/** The real disk, which says it is full while `isFull` holds: the way that a test has a server run out of room. */
export function diskThatFills(): JournalFiles & { isFull: boolean } {
  const disk = {
    ...diskFiles,
    isFull: false,
    open: (...[path, mode]: Parameters<JournalFiles['open']>) => {
      const file = diskFiles.open(path, mode);
      const write = (bytes: Uint8Array, position: number) => {
        if (disk.isFull) throw Object.assign(new Error('No space is left'), { code: 'ENOSPC' });
        return file.write(bytes, position);
      };
      return { ...file, write };
    },
  };
  return disk;
}
