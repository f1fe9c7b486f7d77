import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';
import type { JournalFile, JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';

/** The real disk, which says it is full while `isFull` holds: the way that a test has a server run out of room. */
export class FullDisk implements JournalFiles {
  isFull = false;
  readonly list = diskFiles.list;
  readonly makeDirectory = diskFiles.makeDirectory;
  readonly rename = diskFiles.rename;
  readonly remove = diskFiles.remove;
  readonly syncDirectory = diskFiles.syncDirectory;

  open(path: string, mode: 'read' | 'write' | 'create'): JournalFile {
    const file = diskFiles.open(path, mode);
    return {
      ...file,
      write: (bytes, position) => {
        if (this.isFull) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
        return file.write(bytes, position);
      },
    };
  }
}
