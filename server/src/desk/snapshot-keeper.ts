import { EventLogUnavailable } from '../event-log/event-log.ts';
import type { JournalEventLog } from '../event-log/journal-event-log.ts';
import type { KindedRecord, SnapshotStore } from '../event-log/snapshot/snapshot-store.ts';
import type { Lanes } from './lanes.ts';

export interface SnapshotKeeperOptions {
  readonly store: SnapshotStore;
  readonly log: JournalEventLog;
  readonly lanes: Lanes;
  readonly rulesFingerprint: string;
  readonly records: () => Iterable<KindedRecord>;
  /** Entries between two snapshots. */
  readonly every: number;
  /** The seq of the snapshot that the state was restored from. */
  readonly since: number;
  readonly onFailed: (error: unknown) => void;
}

/** Takes a snapshot each so many entries and at a clean stop. Losing one loses nothing but time at the next start. */
export class SnapshotKeeper {
  readonly #options: SnapshotKeeperOptions;
  #last: number;
  #saving: Promise<void> | undefined;

  constructor(options: SnapshotKeeperOptions) {
    this.#options = options;
    this.#last = options.since;
  }

  /** Called right after a merge, when the state is that of `head` and nothing else. */
  noteHead(head: number): void {
    if (head - this.#last >= this.#options.every && !this.#saving) this.#saving = this.#save();
  }

  async finish(): Promise<void> {
    await this.#saving;
    if (this.#options.log.head.seq > this.#last) await this.#save();
  }

  async #save(): Promise<void> {
    const { store, log, lanes, rulesFingerprint, records, onFailed } = this.#options;
    const { seq, chain } = log.head;
    // Taken before the first await: these references belong to this seq.
    const snapshot = { seq, chain, records: records(), lanes: lanes.saved(), rulesFingerprint };
    try {
      await store.save(snapshot, log);
      this.#last = seq;
    } catch (error) {
      if (!(error instanceof EventLogUnavailable)) onFailed(error);
      // Tried again only after as many entries more: a disk without room should not be written to in a loop.
      this.#last = seq;
    } finally {
      this.#saving = undefined;
    }
  }
}
