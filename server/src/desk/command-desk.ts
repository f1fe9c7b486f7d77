import type { Answer } from '@muster/shared/protocol/answer.ts';
import { EventLogUnavailable, type EventLog } from '../event-log/event-log.ts';
import { BatchDraft, type Decided } from './batch-draft.ts';
import type { DeskRules, Sender } from './desk-rules.ts';
import { fromLogEntry, toLogEntry, type Entry } from './entry.ts';
import { laneKey, type Lanes } from './lanes.ts';

/** A command that a door has checked: who, which number, what. */
export interface Received<Command> extends Sender {
  readonly device: string;
  readonly n: number;
  readonly at: string;
  readonly seen?: number;
  /** HMAC of the command as received, before upcast and default. */
  readonly hash: string;
  readonly command: Command;
  /** The same as it came, kept if it is refused. */
  readonly body: unknown;
}

export interface Committed<Draft, Event> {
  /** Sees what this batch wrote; it has been merged into the state. */
  readonly draft: Draft;
  readonly entries: readonly Entry<Event>[];
  readonly from: number;
  readonly to: number;
}

export interface DeskOptions<State, Draft, Command, Event> {
  readonly log: EventLog;
  readonly rules: DeskRules<State, Draft, Command, Event>;
  readonly state: State;
  readonly lanes: Lanes;
  readonly now: () => Date;
  /** Server time at which a lane was last in contact. */
  readonly lastHeard: (lane: string) => string | undefined;
  /** Called after the merge: acknowledged and visible means durable. */
  readonly publish: (committed: Committed<Draft, Event>) => void;
  readonly onDefect: (defect: unknown, received: Received<Command>) => void;
  /** What was committed could not be told to those who follow. */
  readonly onPublishFailed: (error: unknown) => void;
}

interface Waiting<Command> {
  readonly received: Received<Command>;
  readonly reply: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

const RETRY_MS = 1000;
/** Keep one batch's time on the event loop short; what is left goes into the next. */
const MAX_BATCH = 256;
const MAX_DECIDING_MS = 20;

/**
 * The single writer of one log. It takes whatever has queued, decides each command on a draft, appends, merges, then
 * answers and publishes. A batch that fails to append leaves no trace, numbers included.
 */
export class CommandDesk<State, Draft, Command, Event> {
  readonly #options: DeskOptions<State, Draft, Command, Event>;
  #queue: Waiting<Command>[] = [];
  #running: Promise<void> | undefined;
  #readOnly = false;
  #failed: { readonly cause: unknown } | undefined;

  constructor(options: DeskOptions<State, Draft, Command, Event>) {
    this.#options = options;
  }

  /** Durable and visible. */
  get state(): State {
    return this.#options.state;
  }

  get head(): number {
    return this.#options.log.head.seq;
  }

  /** While there is no room on the disk: reads go on, commands are answered `retry`. */
  get isReadOnly(): boolean {
    return this.#readOnly;
  }

  lastN(by: string, device: string): number {
    return this.#options.lanes.lastN(laneKey(by, device));
  }

  submit(received: Received<Command>): Promise<Answer> {
    return new Promise((reply, fail) => {
      this.#queue.push({ received, reply, fail });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is queued or in flight. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // One turn of the event loop first: what arrives together is decided together.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      await this.#commit(this.#queue.splice(0, MAX_BATCH));
    }
    this.#running = undefined;
  }

  async #commit(waiting: readonly Waiting<Command>[]): Promise<void> {
    const draft = this.#newDraft();
    const { batch, decided } = this.#decideInTime(draft, waiting);
    this.#queue.unshift(...waiting.slice(batch.length));
    if (draft.entries.length > 0) {
      const appended = await this.#append(draft.entries);
      if (appended !== 'appended') {
        for (const { fail, reply } of batch) {
          if (appended === 'failed') fail(this.#failed?.cause);
          else reply({ retry: RETRY_MS });
        }
        return;
      }
      this.#merge(draft);
    }
    for (const [index, outcome] of decided.entries()) this.#answer(outcome, batch[index]);
  }

  #newDraft(): BatchDraft<State, Draft, Command, Event> {
    const { log, rules, state, lanes, now, lastHeard, onDefect } = this.#options;
    const receivedAt = now().toISOString();
    return new BatchDraft({ rules, state, lanes, receivedAt, head: log.head.seq, lastHeard, onDefect });
  }

  /** A correction on a large ship costs milliseconds: the others get their turn, and the beat its time. */
  #decideInTime(draft: BatchDraft<State, Draft, Command, Event>, waiting: readonly Waiting<Command>[]) {
    const until = performance.now() + MAX_DECIDING_MS;
    const decided: Decided[] = [];
    for (const { received } of waiting) {
      decided.push(draft.decide(received));
      if (performance.now() > until) break;
    }
    return { batch: waiting.slice(0, decided.length), decided };
  }

  async #append(entries: readonly Entry<Event>[]): Promise<'appended' | 'unavailable' | 'failed'> {
    const { log, rules } = this.#options;
    if (this.#failed) return 'failed';
    try {
      await log.append(entries.map((entry) => toLogEntry(entry, (event) => rules.partsOf(event))));
      this.#readOnly = false;
      return 'appended';
    } catch (error) {
      this.#readOnly = true;
      if (error instanceof EventLogUnavailable) return 'unavailable';
      // For good: a retry might lie. Everyone who waits is told, and so is whoever comes after.
      this.#failed = { cause: error };
      return 'failed';
    }
  }

  #merge(draft: BatchDraft<State, Draft, Command, Event>): void {
    const { rules, state, lanes, publish, onPublishFailed } = this.#options;
    const { entries } = draft;
    for (const { by, device, seq, hash, rejection } of entries) {
      lanes.record(laneKey(by, device), { seq, hash, refused: rejection !== undefined });
    }
    const [first, last] = [entries[0], entries.at(-1)];
    rules.merge(state, draft.whole);
    if (!first || !last) return;
    try {
      publish({ draft: draft.whole, entries, from: first.seq - 1, to: last.seq });
    } catch (error) {
      // It is durable and in the state: who follows must ask anew, but nothing that was recorded is taken back.
      onPublishFailed(error);
    }
  }

  /** A resend gets the first answer. Reading an old refusal back keeps nobody else waiting. */
  #answer(outcome: Decided, waiting: Waiting<Command> | undefined): void {
    if (!waiting) return;
    if (!('recorded' in outcome)) return waiting.reply(outcome.answer);
    const { seq, refused } = outcome.recorded;
    if (!refused) return waiting.reply({ ok: true, seq });
    this.#refusalOf(seq).then(waiting.reply, () => waiting.reply({ retry: RETRY_MS }));
  }

  async #refusalOf(seq: number): Promise<Answer> {
    const entry = await this.#options.log.entry(seq);
    const rejection = entry && fromLogEntry<Event>(entry).rejection;
    return { ok: false, seq, rejection: rejection ?? { type: 'Defect' } };
  }
}
