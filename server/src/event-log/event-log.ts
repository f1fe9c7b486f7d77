/** A plain JSON object: what an entry's two parts are made of. */
export type JsonObject = { readonly [key: string]: unknown };

/**
 * One line of the log. `open` stays readable and is what the chain covers; `personal` is sealed at rest and may be
 * gone after a purge, which readers must accept.
 */
export interface LogEntry {
  /** Gapless, from 1. */
  readonly seq: number;
  readonly open: JsonObject;
  readonly personal?: JsonObject;
}

/** What the head of the log is: two logs with the same head and chain hold the same public history. */
export interface LogHead {
  readonly seq: number;
  /** SHA-256, base64url, over the previous chain and this entry's public line. The genesis value is 43 times 'A'. */
  readonly chain: string;
}

/**
 * The port of the append-only log and its promises: what `append` resolved is durable, in order and complete;
 * what it rejected left no trace; nothing is ever reordered or rewritten, save that personal parts may be purged.
 */
export interface EventLog {
  /** Random, made with the log; another value means that history was restored or cut and cursors into it are void. */
  readonly epoch: string;
  readonly head: LogHead;
  /** Resolves when all entries are durable. Rejects with EventLogUnavailable when none is and the caller may retry. */
  append(entries: readonly LogEntry[]): Promise<void>;
  /** Entries with seq > `after`, in order, in groups of a convenient size. */
  replay(after: number): AsyncIterable<readonly LogEntry[]>;
  entry(seq: number): Promise<LogEntry | undefined>;
  /** The chain as it stood after `seq` (0: the genesis value); undefined for what is not in the log. */
  chainAt(seq: number): Promise<string | undefined>;
  /** Drops the personal parts of these entries for good; the chain still verifies. */
  purge(seqs: ReadonlySet<number>): Promise<void>;
  /** Reads everything and checks the whole chain; throws EventLogRefused at the first damage. */
  verify(): Promise<LogHead>;
  close(): Promise<void>;
}

/** An outage that passes (a full disk): nothing was recorded, and the same append may be tried again. */
export class EventLogUnavailable extends Error {
  override readonly name = 'EventLogUnavailable';
}

/** Damage to acknowledged data, a wrong key, or a directory in use: the log refuses to open and says what to do. */
export class EventLogRefused extends Error {
  override readonly name = 'EventLogRefused';
}
