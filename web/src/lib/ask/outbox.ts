import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';

/** An answer after which the command is done: recorded, or refused for good. */
export type FinalAnswer = Extract<Answer, { ok: boolean }>;

export interface Outgoing {
  readonly device: string;
  readonly n: number;
  readonly at: string;
  readonly seen?: number;
  readonly command: EmergencyCommand | { readonly type: 'Withdraw' };
}

/** What came of one batch; `lost` when nothing was heard, `refused` when the request itself was wrong. */
export type Delivered =
  | { readonly answers: readonly Answer[] }
  | { readonly lost: true }
  | { readonly refused: { readonly type: string; readonly message: string } };

interface Item {
  readonly at: string;
  readonly seen: number | undefined;
  command: Outgoing['command'];
  /** Given when it is first sent, and kept for every resend. */
  n?: number;
  settle: (answer: FinalAnswer) => void;
}

interface Wiring {
  readonly device: string;
  deliver(batch: readonly Outgoing[]): Promise<Delivered>;
  /** A new lane, when this one was lost to another sender. */
  renamed(device: string): string;
  now(): string;
  changed(unanswered: number): void;
}

/** Commands of one request: few enough that a slow link shows progress. */
const BATCH = 50;
const AFTER_LOST_MS = 1000;

/**
 * Numbers commands once and sends them in order until each has its final answer; a resend keeps its number, so the
 * server gives it the first answer. In memory: what is unsent is gone with the page.
 */
export class Outbox {
  readonly #wiring: Wiring;
  readonly #items: Item[] = [];
  #device: string;
  #lastN: number | undefined;
  #batchSize = BATCH;
  #isOpen = false;
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
    this.#device = wiring.device;
  }

  get device(): string {
    return this.#device;
  }

  get unanswered(): number {
    return this.#items.length;
  }

  /** Resolves once the server has answered for good, after however many resends. `seen`: the cursor when the form opened. */
  send(command: EmergencyCommand, seen?: number): Promise<FinalAnswer> {
    return new Promise((settle) => {
      this.#items.push({ at: this.#wiring.now(), seen, command, settle });
      this.#wiring.changed(this.#items.length);
      void this.#flush();
    });
  }

  /** The link is up and the server holds this lane up to `lastN`: send what has no answer. */
  open(lastN: number): void {
    this.#lastN = Math.max(lastN, ...this.#items.map(({ n }) => n ?? 0), this.#lastN ?? 0);
    this.#isOpen = true;
    void this.#flush();
  }

  /** The link is down: wait. */
  close(): void {
    this.#isOpen = false;
    clearTimeout(this.#timer);
  }

  async #flush(): Promise<void> {
    if (!this.#isOpen || this.#isSending || this.#items.length === 0) return;
    this.#isSending = true;
    const batch = this.#items.slice(0, this.#batchSize);
    const delivered = await this.#wiring.deliver(batch.map((item) => this.#numbered(item)));
    this.#isSending = false;
    const waitMs = this.#settle(batch, delivered);
    this.#wiring.changed(this.#items.length);
    if (waitMs === 0) void this.#flush();
    else this.#timer = setTimeout(() => void this.#flush(), waitMs);
  }

  #numbered(item: Item): Outgoing {
    if (item.n === undefined) {
      this.#lastN = (this.#lastN ?? 0) + 1;
      item.n = this.#lastN;
    }
    const { at, seen, command, n } = item;
    return { device: this.#device, n, at, ...(seen !== undefined && { seen }), command };
  }

  /** Milliseconds until the next attempt. */
  #settle(batch: readonly Item[], delivered: Delivered): number {
    if ('lost' in delivered) return AFTER_LOST_MS;
    if ('refused' in delivered) return this.#refused(batch, delivered.refused);
    for (const [at, item] of batch.entries()) {
      const answer = delivered.answers[at];
      if (!answer) return AFTER_LOST_MS;
      if ('retry' in answer) return Math.max(answer.retry, 50);
      if (!('ok' in answer)) return this.#renumber();
      this.#done(item, answer);
    }
    this.#batchSize = BATCH;
    return 0;
  }

  /** Something in the batch does not parse and nothing was recorded: find it one by one, then void its number. */
  #refused(
    [first, ...others]: readonly Item[],
    { type, message }: { type: string; message: string },
  ): number {
    if (!first || first.command.type === 'Withdraw') return AFTER_LOST_MS;
    this.#batchSize = 1;
    if (others.length > 0) return 0;
    first.settle({ ok: false, rejection: { type, message } });
    first.settle = () => undefined;
    first.command = { type: 'Withdraw' };
    return 0;
  }

  /** Another sender used this lane: go on in a new one, from 1. */
  #renumber(): number {
    this.#device = this.#wiring.renamed(this.#device);
    this.#lastN = 0;
    for (const item of this.#items) delete item.n;
    return 0;
  }

  #done(item: Item, answer: FinalAnswer): void {
    this.#items.splice(this.#items.indexOf(item), 1);
    item.settle(answer);
  }
}
