import { isUnanswered, laneOf, outgoing, type Delivered, type FinalAnswer } from './outbox-item.ts';
import type { OutboxItem, Outgoing } from './outbox-item.ts';

interface LaneWiring {
  deliver(batch: readonly Outgoing[]): Promise<Delivered>;
  /** On the disk when it resolves: only then is anything sent under these numbers. */
  numbered(items: readonly OutboxItem[], lastN: number): Promise<void>;
  /** These have their final answers, or go by another name. */
  changed(items: readonly OutboxItem[]): void;
  /** A new device, when another sender used this one. */
  renamed(device: string): string;
}

/** Commands of one request: few enough that a slow link shows progress. */
const BATCH = 50;
const AFTER_LOST_MS = 1000;

/**
 * One officer's commands on one device, in order. Each is numbered once and sent until it has its final answer; a
 * resend keeps its number, so the server gives it the first answer.
 */
export class OutboxLane {
  readonly #wiring: LaneWiring;
  readonly #by: string;
  /** Named in each envelope where someone else delivers it. */
  readonly #isForeign: boolean;
  #device: string;
  #items: OutboxItem[] = [];
  #lastN: number | undefined;
  #batchSize = BATCH;
  #isOpen = false;
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    wiring: LaneWiring,
    lane: {
      readonly by: string;
      readonly device: string;
      readonly isForeign?: boolean;
      readonly lastN?: number | undefined;
    },
  ) {
    this.#wiring = wiring;
    this.#by = lane.by;
    this.#device = lane.device;
    this.#isForeign = lane.isForeign ?? false;
    this.#lastN = lane.lastN;
  }

  get device(): string {
    return this.#device;
  }

  get key(): string {
    return laneOf({ by: this.#by, device: this.#device });
  }

  add(item: OutboxItem): void {
    this.#items.push(item);
    void this.#flush();
  }

  /** What was held may go, or what waits is no longer wanted. */
  replace(item: OutboxItem | undefined, id: number): void {
    this.#items = this.#items.flatMap((each) => (each.id === id ? (item ?? []) : each));
    void this.#flush();
  }

  /** The last number that was given in this lane before this page was opened. */
  know(lastN: number | undefined): void {
    this.#lastN = Math.max(this.#lastN ?? 0, lastN ?? 0);
  }

  /** Every item with its number: what leaves this tablet by another way must go under the same one. */
  async numberAll(): Promise<readonly OutboxItem[]> {
    this.#lastN = Math.max(0, ...this.#items.map(({ n }) => n ?? 0), this.#lastN ?? 0);
    return this.#number(this.#items.filter(({ state }) => state !== 'held'));
  }

  /** The link is up; the server holds this lane up to `lastN`, where it said so. */
  open(lastN = 0): void {
    this.#lastN = Math.max(lastN, ...this.#items.map(({ n }) => n ?? 0), this.#lastN ?? 0);
    this.#isOpen = true;
    void this.#flush();
  }

  close(): void {
    this.#isOpen = false;
    clearTimeout(this.#timer);
  }

  async #flush(): Promise<void> {
    if (!this.#isOpen || this.#isSending) return;
    const ready = this.#items.filter(({ state }) => state !== 'held').slice(0, this.#batchSize);
    if (ready.length === 0) return;
    this.#isSending = true;
    const batch = await this.#number(ready);
    const by = this.#isForeign ? this.#by : undefined;
    const delivered = await this.#wiring.deliver(batch.map((item) => outgoing(item, by)));
    this.#isSending = false;
    const waitMs = this.#settle(batch, delivered);
    if (waitMs === 0) void this.#flush();
    else this.#timer = setTimeout(() => void this.#flush(), waitMs);
  }

  async #number(ready: readonly OutboxItem[]): Promise<readonly OutboxItem[]> {
    const fresh: OutboxItem[] = [];
    const batch = ready.map((item): OutboxItem => {
      if (item.n !== undefined) return item;
      this.#lastN = (this.#lastN ?? 0) + 1;
      const numbered = { ...item, device: this.#device, n: this.#lastN, state: 'sent' as const };
      fresh.push(numbered);
      return numbered;
    });
    if (fresh.length > 0) {
      for (const item of fresh) this.#put(item);
      await this.#wiring.numbered(fresh, this.#lastN ?? 0);
    }
    return batch;
  }

  /** Milliseconds until the next attempt. */
  #settle(batch: readonly OutboxItem[], delivered: Delivered): number {
    if ('lost' in delivered) return AFTER_LOST_MS;
    if ('refused' in delivered) return this.#refused(batch, delivered.refused);
    const done: OutboxItem[] = [];
    let waitMs = 0;
    for (const [at, item] of batch.entries()) {
      const answer = delivered.answers[at];
      if (answer && 'ok' in answer) {
        done.push(this.#done(item, answer));
        continue;
      }
      if (!answer) waitMs = AFTER_LOST_MS;
      else if ('retry' in answer) waitMs = Math.max(answer.retry, 50);
      else this.#renumber();
      break;
    }
    if (done.length > 0) this.#wiring.changed(done);
    if (waitMs === 0) this.#batchSize = BATCH;
    return waitMs;
  }

  /** Something in the batch does not parse and nothing was recorded: find it one by one, then void its number. */
  #refused(
    [first, ...others]: readonly OutboxItem[],
    { type, message }: { readonly type: string; readonly message: string },
  ): number {
    if (!first || first.isVoided) return AFTER_LOST_MS;
    this.#batchSize = 1;
    if (others.length > 0) return 0;
    const voided = { ...first, isVoided: true as const, answer: { ok: false, rejection: { type, message } } };
    this.#put(voided as OutboxItem);
    this.#wiring.changed([voided as OutboxItem]);
    return 0;
  }

  #done(item: OutboxItem, answer: FinalAnswer): OutboxItem {
    this.#items = this.#items.filter(({ id }) => id !== item.id);
    if (item.isVoided) return { ...item, state: 'kept' };
    return { ...item, answer, state: answer.ok ? 'answered' : 'kept' };
  }

  /** Another sender used this lane, or the server forgot some of it: go on in a new one, from 1. */
  #renumber(): void {
    this.#device = this.#wiring.renamed(this.#device);
    this.#lastN = 0;
    this.#items = this.#items.filter(isUnanswered).map(({ n: _, ...item }) => ({
      ...item,
      device: this.#device,
      state: item.state === 'held' ? 'held' : 'pending',
    }));
    this.#wiring.changed(this.#items);
  }

  #put(item: OutboxItem): void {
    this.#items = this.#items.map((each) => (each.id === item.id ? item : each));
  }
}
