import type { Answer } from '@muster/shared/protocol/answer.ts';
import { EventLogUnavailable, type EventLog } from '../event-log/event-log.ts';
import { BatchDraft, type Decided } from './batch-draft.ts';
import type { DeskRules, Sender } from './desk-rules.ts';
import { fromLogEntry, toLogEntry, type Entry } from './entry.ts';
import { laneKey, Lanes, type Recorded } from './lanes.ts';

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
}

interface Waiting<Command> {
  readonly received: Received<Command>;
  readonly reply: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

const RETRY_MS = 1000;
/** Keeps one batch's time on the event loop short; what is left goes into the next. */
const MAX_BATCH = 256;

/**
 * The single writer of one log. It takes whatever has queued, decides each command on a draft, appends, merges, then
 * answers and publishes. A batch that fails to append leaves no trace, numbers included.
 */
export class CommandDesk<State, Draft, Command, Event> {
  readonly #options: DeskOptions<State, Draft, Command, Event>;
  #queue: Waiting<Command>[] = [];
  #running: Promise<void> | undefined;
  #readOnly = false;
  #failed: unknown;

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
      const batch = this.#queue.splice(0, MAX_BATCH);
      try {
        if (this.#failed !== undefined) throw this.#failed;
        await this.#commit(batch);
      } catch (error) {
        // Append failed for good: a retry might lie. Everyone who waits is told, and so is whoever comes after.
        this.#failed = error;
        for (const { fail } of batch) fail(error);
      }
    }
    this.#running = undefined;
  }

  async #commit(batch: readonly Waiting<Command>[]): Promise<void> {
    const { log, rules, state, lanes, now, lastHeard, onDefect } = this.#options;
    const receivedAt = now().toISOString();
    const draft = new BatchDraft({
      rules,
      state,
      lanes,
      receivedAt,
      head: log.head.seq,
      lastHeard,
      onDefect,
    });
    const decided = batch.map(({ received }) => draft.decide(received));
    const entries = draft.entries;
    if (entries.length > 0) {
      try {
        await log.append(entries.map((entry) => toLogEntry(entry, (event) => rules.partsOf(event))));
        this.#readOnly = false;
      } catch (error) {
        if (!(error instanceof EventLogUnavailable)) throw error;
        this.#readOnly = true;
        for (const { reply } of batch) reply({ retry: RETRY_MS });
        return;
      }
      this.#merge(draft, entries);
    }
    await this.#answer(batch, decided);
  }

  #merge(draft: BatchDraft<State, Draft, Command, Event>, entries: readonly Entry<Event>[]): void {
    const { rules, state, lanes, publish } = this.#options;
    for (const { by, device, seq, hash, rejection } of entries) {
      lanes.record(laneKey(by, device), { seq, hash, refused: rejection !== undefined });
    }
    const [first, last] = [entries[0], entries.at(-1)];
    rules.merge(state, draft.whole);
    if (first && last) publish({ draft: draft.whole, entries, from: first.seq - 1, to: last.seq });
  }

  async #answer(batch: readonly Waiting<Command>[], decided: readonly Decided[]): Promise<void> {
    for (const [index, outcome] of decided.entries()) {
      const reply = batch[index]?.reply;
      if (!reply) continue;
      reply('recorded' in outcome ? await this.#answerRecorded(outcome.recorded) : outcome.answer);
    }
  }

  /** A resend gets the first answer; the text of an old refusal is read back from the log. */
  async #answerRecorded({ seq, refused }: Recorded): Promise<Answer> {
    if (!refused) return { ok: true, seq };
    const entry = await this.#options.log.entry(seq);
    const rejection = entry && fromLogEntry<Event>(entry).rejection;
    return { ok: false, seq, rejection: rejection ?? { type: 'Defect' } };
  }
}
