import { hash } from 'node:crypto';
import { assertContinues } from './assert-continues.ts';
import { GENESIS_CHAIN, nextChain } from './chain.ts';
import { EventLogRefused, type JsonObject, type LogEntry, type LogHead } from './event-log.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { publicText } from './public-text.ts';
import type { SegmentStart, SnapshotLog } from './snapshot/snapshot-log.ts';

/** Kept as text, so that nobody who holds an entry can change what was recorded. */
interface KeptLine {
  readonly text: string;
  readonly personal: string | undefined;
  readonly chain: string;
}

/** Entries handed out at a time. */
const GROUP = 256;

/** The same promises as the journal's, in memory: for tests and for trying things out. Nothing outlives the process. */
export class MemoryEventLog implements SnapshotLog {
  readonly epoch: string;
  readonly #lines: KeptLine[];
  readonly #writes = new OneAtATime();
  readonly #failures: Error[] = [];
  #beforeAppend: () => Promise<void> = async () => undefined;
  #stopped: Error | undefined;

  constructor(epoch = 'memory') {
    this.epoch = epoch;
    this.#lines = [];
  }

  /** Another log over the same lines, as after a restart. */
  reopened(): MemoryEventLog {
    const log = new MemoryEventLog(this.epoch);
    log.#lines.push(...this.#lines);
    return log;
  }

  /** The next append rejects with this. Anything but EventLogUnavailable stops the log, as a failed fsync does. */
  failNextAppend(failure: Error): void {
    this.#failures.push(failure);
  }

  /** Each append waits for this before it is durable, as for a slow disk. */
  delayAppends(wait: () => Promise<void>): void {
    this.#beforeAppend = wait;
  }

  get head(): LogHead {
    return { seq: this.#lines.length, chain: this.#lines.at(-1)?.chain ?? GENESIS_CHAIN };
  }

  append(entries: readonly LogEntry[]): Promise<void> {
    return this.#writes.run(() => this.#append(entries));
  }

  async *replay(after: number): AsyncGenerator<readonly LogEntry[]> {
    const until = this.#lines.length;
    for (let from = after; from < until; from += GROUP) {
      yield this.#lines.slice(from, Math.min(from + GROUP, until)).map(entryOf);
    }
  }

  async entry(seq: number): Promise<LogEntry | undefined> {
    const line = this.#lines[seq - 1];
    return line && entryOf(line);
  }

  async chainAt(seq: number): Promise<string | undefined> {
    return seq === 0 ? GENESIS_CHAIN : this.#lines[seq - 1]?.chain;
  }

  async verify(): Promise<LogHead> {
    let chain = GENESIS_CHAIN;
    for (const line of this.#lines) {
      chain = nextChain(chain, line.text);
      if (chain !== line.chain) throw new EventLogRefused('The log in memory was altered. Start again.');
    }
    return this.head;
  }

  async purge(seqs: ReadonlySet<number>): Promise<void> {
    await this.#writes.run(async () => {
      this.#assertRunning();
      for (const [at, line] of this.#lines.entries()) {
        if (seqs.has(at + 1)) this.#lines[at] = { ...line, personal: undefined };
      }
    });
  }

  /** Without files there is no segment to start; a snapshot may stand here all the same. */
  async startSegment(): Promise<SegmentStart> {
    return { firstSeq: this.head.seq + 1, previousChain: this.head.chain, previousCrc: 0 };
  }

  segmentStart(firstSeq: number): SegmentStart | undefined {
    const previousChain = firstSeq === 1 ? GENESIS_CHAIN : this.#lines[firstSeq - 2]?.chain;
    return previousChain === undefined ? undefined : { firstSeq, previousChain, previousCrc: 0 };
  }

  async close(): Promise<void> {
    await this.#writes.run(async () => {
      this.#stopped ??= new Error('The log is closed');
    });
  }

  async #append(entries: readonly LogEntry[]): Promise<void> {
    this.#assertRunning();
    assertContinues(this.head, entries);
    const lines: KeptLine[] = [];
    let { chain } = this.head;
    for (const entry of entries) {
      const personal = entry.personal && JSON.stringify(entry.personal);
      const text = publicText(entry, personal && hash('sha256', personal, 'base64url'));
      chain = nextChain(chain, text);
      lines.push({ text, personal, chain });
    }
    await this.#beforeAppend();
    const failure = this.#failures.shift();
    if (failure) this.#fail(failure);
    this.#lines.push(...lines);
  }

  #fail(failure: Error): never {
    if (failure.name !== 'EventLogUnavailable') this.#stopped = failure;
    throw failure;
  }

  #assertRunning(): void {
    if (this.#stopped) throw this.#stopped;
  }
}

function entryOf({ text, personal }: KeptLine): LogEntry {
  const { seq, open } = JSON.parse(text) as LogEntry;
  return personal === undefined ? { seq, open } : { seq, open, personal: JSON.parse(personal) as JsonObject };
}
