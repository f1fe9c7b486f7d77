import { join } from 'node:path';
import { EventLogUnavailable, type JsonObject } from '../event-log.ts';
import { isDiskFull, putFile, syncDirectoryOrFail } from '../journal/file-steps.ts';
import type { JournalFiles } from '../journal/journal-files.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { RandomBytes } from '../random-pool.ts';
import type { SealingKey } from '../sealing-key.ts';
import { CURRENT_INDEX, openIndex, PREVIOUS_INDEX } from './index-file.ts';
import { readShards } from './read-shards.ts';
import { authenticatedIndex, isAuthentic, type SnapshotIndex } from './snapshot-index.ts';
import type { SnapshotLog } from './snapshot-log.ts';
import { ShardWriter } from './write-shards.ts';

/** A record with the kind of thing it is. */
export type KindedRecord = readonly [kind: string, record: JsonObject];

/** The state after entry `seq`, as references taken in one go; records are replaced and never changed. */
export interface Snapshot {
  readonly seq: number;
  readonly chain: string;
  readonly records: readonly KindedRecord[];
  /** What the desk keeps of each lane. Any JSON; a long lane is best cut into several values. */
  readonly lanes: readonly unknown[];
}

/** What is to be saved. Records are read once, line by line: they must not change meanwhile. */
export interface SnapshotToSave extends Omit<Snapshot, 'records'> {
  readonly records: Iterable<KindedRecord>;
  readonly rulesFingerprint: string;
}

/** A snapshot that the log continues, if there is one, and why others were passed over. */
export interface LoadedSnapshot {
  readonly snapshot: Snapshot | undefined;
  readonly ignored: readonly string[];
}

interface SnapshotStoreOptions {
  readonly files: JournalFiles;
  /** `snapshot` beside `journal`. */
  readonly directory: string;
  readonly key: SealingKey;
  readonly randomBytes: RandomBytes;
}

const SHARD_FILE = /\.shards(\.temporary)?$/;

/** Keeps the last two snapshots of one log. They only spare replaying: losing them loses nothing. */
export class SnapshotStore {
  readonly #files: JournalFiles;
  readonly #directory: string;
  readonly #key: SealingKey;
  readonly #randomBytes: RandomBytes;
  readonly #saves = new OneAtATime();

  constructor({ files, directory, key, randomBytes }: SnapshotStoreOptions) {
    this.#files = files;
    this.#directory = directory;
    this.#key = key;
    this.#randomBytes = randomBytes;
  }

  /** Writes a snapshot between other work and begins a new journal segment. Rejects with EventLogUnavailable on a full disk. */
  save(snapshot: SnapshotToSave, log: SnapshotLog): Promise<void> {
    return this.#saves.run(async () => {
      try {
        await this.#save(snapshot, log);
      } catch (error) {
        if (isDiskFull(error))
          throw new EventLogUnavailable('The disk is full: no snapshot was taken', { cause: error });
        throw error;
      }
    });
  }

  /** The newest snapshot made by these rules that the log continues. */
  async load(rulesFingerprint: string, log: SnapshotLog): Promise<LoadedSnapshot> {
    const ignored: string[] = [];
    for (const name of [CURRENT_INDEX, PREVIOUS_INDEX]) {
      const { data: index } = await openIndex(this.#files, { directory: this.#directory, name });
      const found = index
        ? await this.#loadOne(index, { rulesFingerprint, log })
        : `${name} is not there or not whole`;
      if (typeof found !== 'string') return { snapshot: found, ignored };
      ignored.push(found);
    }
    return { snapshot: undefined, ignored };
  }

  /** After a purge: the older snapshot still holds what was purged. */
  dropPrevious(): Promise<void> {
    return this.#saves.run(async () => {
      this.#files.remove(join(this.#directory, PREVIOUS_INDEX));
      await this.#sweep();
    });
  }

  async #save(
    { seq, chain, rulesFingerprint, records, lanes }: SnapshotToSave,
    log: SnapshotLog,
  ): Promise<void> {
    const { firstSeq, previousCrc } = await log.startSegment();
    if ((await log.chainAt(seq)) !== chain) throw new Error(`A snapshot at entry ${seq} is not of this log`);
    await this.#files.makeDirectory(this.#directory);
    const shardFile = `${seq}-${this.#randomBytes(6).toString('hex')}.shards`;
    let shards: SnapshotIndex['shards'] = [];
    await putFile(this.#files, join(this.#directory, shardFile), async (file) => {
      const writer = new ShardWriter(file, this.#key, shardFile);
      await writer.write('records', records);
      await writer.write('lanes', lanes);
      ({ shards } = writer);
    });
    const index = await openIndex(this.#files, { directory: this.#directory, name: CURRENT_INDEX });
    index.data = authenticatedIndex(
      { format: 2, epoch: log.epoch, seq, chain, firstSeq, previousCrc, rulesFingerprint, shardFile, shards },
      this.#key,
    );
    await index.write();
    await this.#sweep();
  }

  /** The snapshot, or in words why it cannot be used. */
  async #loadOne(
    index: SnapshotIndex,
    { rulesFingerprint, log }: { readonly rulesFingerprint: string; readonly log: SnapshotLog },
  ): Promise<Snapshot | string> {
    const { seq, chain, shardFile } = index;
    const name = `the snapshot at entry ${seq}`;
    if (!isAuthentic(index, this.#key)) return `${name} has an index that was altered`;
    if (index.rulesFingerprint !== rulesFingerprint) return `${name} was made by other rules`;
    if (index.epoch !== log.epoch) return `${name} is of another epoch of the log`;
    if (seq > log.head.seq) return `${name} is ahead of the log, which ends with entry ${log.head.seq}`;
    if (
      log.segmentStart(index.firstSeq)?.previousCrc !== index.previousCrc ||
      (await log.chainAt(seq)) !== chain
    ) {
      return `the log does not continue ${name}`;
    }
    if (!this.#files.list(this.#directory).includes(shardFile)) return `${name} has lost its shards`;
    const file = this.#files.open(join(this.#directory, shardFile), 'read');
    try {
      const lines = await readShards(file, index, this.#key);
      if (!lines) return `${name} does not open`;
      return { seq, chain, records: lines.records as readonly KindedRecord[], lanes: lines.lanes };
    } finally {
      file.close();
    }
  }

  /** Removes shard files that no index names. */
  async #sweep(): Promise<void> {
    const kept = new Set<string>();
    for (const name of [CURRENT_INDEX, PREVIOUS_INDEX]) {
      const { data } = await openIndex(this.#files, { directory: this.#directory, name });
      if (data) kept.add(data.shardFile);
    }
    for (const name of this.#files.list(this.#directory)) {
      if (SHARD_FILE.test(name) && !kept.has(name)) this.#files.remove(join(this.#directory, name));
    }
    await syncDirectoryOrFail(this.#files, this.#directory);
  }
}
