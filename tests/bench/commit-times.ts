import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';
import { parseBatchHeader } from '@muster/server/src/event-log/journal/batch-header.ts';
import type { JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';
import { sharedClockMs } from './clock.ts';

/** When each entry of one emergency's journal was on the disk. Seen from below, so that the server runs as it is. */
export class CommitTimes {
  /** Pairs of seq and time, in order. */
  readonly times: (readonly [seq: number, at: number])[] = [];
  readonly #journal: string;

  constructor(emergencyId: string) {
    this.#journal = `/emergencies/${emergencyId}/journal/`;
  }

  readonly files: JournalFiles = {
    ...diskFiles,
    open: (path, mode) => {
      const file = diskFiles.open(path, mode);
      if (!path.includes(this.#journal) || mode !== 'write') return file;
      let batch: ReturnType<typeof parseBatchHeader>;
      return {
        ...file,
        write: (bytes, position) => {
          const text = bytes instanceof Buffer ? bytes : Buffer.from(bytes);
          batch = parseBatchHeader(text.toString('latin1', 0, text.indexOf(0x0a)));
          return file.write(bytes, position);
        },
        sync: async () => {
          await file.sync();
          const at = sharedClockMs();
          for (let index = 0; batch && index < batch.count; index += 1) {
            this.times.push([batch.first + index, at]);
          }
        },
      };
    },
  };
}
