import { basename, dirname, join } from 'node:path';
import { assertContinues } from './assert-continues.ts';
import { EventLogUnavailable, type LogEntry, type LogHead } from './event-log.ts';
import { BatchIndex } from './journal/batch-index.ts';
import type { ReadingState } from './journal/check-batch.ts';
import { encodeBatch } from './journal/encode-batch.ts';
import { isDiskFull, SyncFailed, syncDirectoryOrFail, syncOrFail, writeWhole } from './journal/file-steps.ts';
import type { JournalFile, JournalFiles } from './journal/journal-files.ts';
import type { JournalState } from './journal/journal-state.ts';
import { writePurged } from './journal/purge-segment.ts';
import { indexSegment, readEntries, readEntry } from './journal/read-entries.ts';
import { damaged, segmentMissing } from './journal/refusals.ts';
import { segmentHeader, stateBefore } from './journal/segment-header.ts';
import { createSegment, type Segment } from './journal/segment.ts';
import { isTornTailName } from './journal/settle-tail.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { SealingKey } from './sealing-key.ts';
import type { SegmentStart, SnapshotLog } from './snapshot/snapshot-log.ts';

/** What `openJournal` and `createJournal` hand over: an opened journal whose tail is settled. */
export interface OpenedJournal {
  readonly files: JournalFiles;
  readonly key: SealingKey;
  /** At least one; the last is the one that grows. */
  readonly segments: Segment[];
  readonly last: Segment;
  readonly file: JournalFile;
  readonly state: JournalState;
  /** Called once when the disk can no longer be believed. The process should end: a retry may lie. */
  readonly onFatal: (cause: Error) => void;
}

/** The log as append-only files. One batch is in flight at a time; each is on the disk before its append resolves. */
export class JournalEventLog implements SnapshotLog {
  readonly #files: JournalFiles;
  readonly #key: SealingKey;
  readonly #onFatal: (cause: Error) => void;
  readonly #segments: Segment[];
  #last: Segment;
  #file: JournalFile;
  #state: JournalState;
  #isClosed = false;
  #stopped: Error | undefined;
  readonly #writes = new OneAtATime();
  /** Apart from the writes: rewriting old segments must not hold up commits. */
  readonly #purges = new OneAtATime();

  constructor({ files, key, segments, last, file, state, onFatal }: OpenedJournal) {
    this.#files = files;
    this.#key = key;
    this.#segments = segments;
    this.#last = last;
    this.#file = file;
    this.#state = state;
    this.#onFatal = onFatal;
  }

  get epoch(): string {
    return this.#last.header.epoch;
  }

  get head(): LogHead {
    return { seq: this.#state.seq, chain: this.#state.chain };
  }

  append(entries: readonly LogEntry[]): Promise<void> {
    return this.#writes.run(() => this.#append(entries));
  }

  async *replay(after: number): AsyncGenerator<readonly LogEntry[]> {
    const until = this.#state.seq;
    let state: ReadingState | undefined;
    for (let at = this.#positionOf(after + 1); at < this.#segments.length; at += 1) {
      const segment = this.#segments[at];
      if (!segment || (state ?? { seq: after }).seq >= until) return;
      const expected = stateBefore(segment.header);
      if (state && !continues(state, expected)) throw segmentMissing(segment.path);
      state = yield* readEntries(this.#files, segment, { after, key: this.#key });
    }
  }

  async entry(seq: number): Promise<LogEntry | undefined> {
    return (await this.#find(seq))?.entry;
  }

  async chainAt(seq: number): Promise<string | undefined> {
    if (seq === this.#state.seq) return this.#state.chain;
    return this.segmentStart(seq + 1)?.previousChain ?? (await this.#find(seq))?.chain;
  }

  async verify(): Promise<LogHead> {
    const { head } = this;
    let seq = 0;
    for await (const group of this.replay(0)) seq = group.at(-1)?.seq ?? seq;
    if (seq < head.seq) {
      throw damaged(this.#last.path, { offset: 0, reason: `entries after ${seq} are missing` });
    }
    return head;
  }

  /** The start of the segment that begins with this entry, if one does. */
  segmentStart(firstSeq: number): SegmentStart | undefined {
    return this.#segments.find(({ header }) => header.firstSeq === firstSeq)?.header;
  }

  /** Later entries go to a new file. Does nothing where the last one is still empty. */
  startSegment(): Promise<SegmentStart> {
    return this.#writes.run(() => this.#guarded(() => this.#startSegment()));
  }

  purge(seqs: ReadonlySet<number>): Promise<void> {
    return this.#purges.run(() => this.#guarded(() => this.#purge(seqs)));
  }

  close(): Promise<void> {
    return this.#purges.run(() =>
      this.#writes.run(async () => {
        if (!this.#isClosed) this.#file.close();
        this.#isClosed = true;
        this.#stopped ??= new Error('The log is closed');
      }),
    );
  }

  async #append(entries: readonly LogEntry[]): Promise<void> {
    this.#assertRunning();
    assertContinues(this.#state, entries);
    if (entries.length === 0) return;
    const { bytes, after } = encodeBatch(entries, this.#state, this.#key);
    const segment = this.#last;
    this.#write(bytes);
    await syncOrFail(this.#file).catch((error: unknown) => this.#fail(error));
    segment.index?.add(this.#state.seq + 1, segment.length);
    segment.length += bytes.length;
    this.#state = after;
  }

  /** Leaves no trace of what could not be written whole. */
  #write(bytes: Buffer): void {
    const { length } = this.#last;
    try {
      writeWhole(this.#file, bytes, length);
    } catch (error) {
      try {
        this.#file.truncate(length);
      } catch (second) {
        this.#fail(second);
      }
      if (isDiskFull(error)) throw diskFull(error);
      this.#fail(error);
    }
  }

  async #startSegment(): Promise<SegmentStart> {
    if (this.#last.length === this.#last.headerLength) return this.#last.header;
    // A full disk may have left a cut that is not durable yet; only a last segment may end in a torn tail.
    await syncOrFail(this.#file);
    const header = segmentHeader(this.#last.header, this.#state);
    const segment = await createSegment(this.#files, dirname(this.#last.path), header);
    segment.index = new BatchIndex();
    const file = this.#files.open(segment.path, 'write');
    this.#file.close();
    this.#file = file;
    this.#last = segment;
    this.#segments.push(segment);
    return header;
  }

  async #purge(seqs: ReadonlySet<number>): Promise<void> {
    const present = new Set([...seqs].filter((seq) => seq >= 1 && seq <= this.#state.seq));
    if ([...present].some((seq) => seq >= this.#last.header.firstSeq)) await this.startSegment();
    const positions = new Set([...present].map((seq) => this.#positionOf(seq)));
    for (const position of positions) {
      const segment = this.#segments[position];
      if (!segment) continue;
      const { temporary, purged } = await writePurged(this.#files, segment, present);
      // In one breath, so that no reader opens the new file with the old index.
      this.#files.rename(temporary, segment.path);
      this.#segments[position] = purged;
    }
    this.#removeTornTails();
    await syncDirectoryOrFail(this.#files, dirname(this.#last.path));
  }

  /** Kept tails were never entries, but the same personal parts may stand in them. */
  #removeTornTails(): void {
    const directory = dirname(this.#last.path);
    for (const name of this.#files.list(directory)) {
      if (isTornTailName(basename(name))) this.#files.remove(join(directory, name));
    }
  }

  async #find(seq: number): Promise<{ readonly entry: LogEntry; readonly chain: string } | undefined> {
    if (seq < 1 || seq > this.#state.seq) return undefined;
    for (;;) {
      const segment = this.#segments[this.#positionOf(seq)];
      if (!segment) return undefined;
      segment.index ??= await indexSegment(this.#files, segment);
      // Otherwise a purge has put another file in its place meanwhile.
      if (segment !== this.#segments[this.#positionOf(seq)]) continue;
      return readEntry(this.#files, segment, { seq, key: this.#key });
    }
  }

  /** Position of the segment that holds `seq`, or would. */
  #positionOf(seq: number): number {
    return Math.max(
      0,
      this.#segments.findLastIndex(({ header }) => header.firstSeq <= seq),
    );
  }

  async #guarded<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#assertRunning();
    try {
      return await task();
    } catch (error) {
      if (isDiskFull(error)) throw diskFull(error);
      if (error instanceof SyncFailed) this.#fail(error);
      throw error;
    }
  }

  #assertRunning(): void {
    if (this.#stopped) throw this.#stopped;
  }

  #fail(cause: unknown): never {
    const stopped = new Error('The log has failed and takes nothing more until a restart', { cause });
    this.#stopped = stopped;
    this.#onFatal(stopped);
    throw stopped;
  }
}

function continues(state: ReadingState, expected: JournalState): boolean {
  const sameChain = state.chain === undefined || state.chain === expected.chain;
  return state.seq === expected.seq && sameChain && state.crc === expected.crc;
}

function diskFull(cause: unknown): EventLogUnavailable {
  return new EventLogUnavailable('The disk is full: nothing was recorded', { cause });
}
