import type { LaneNumber } from '#lib/store/tablet-store.ts';
import { laneOf, outgoing, type Delivered, type FinalAnswer } from './outbox-item.ts';
import type { OutboxItem, Outgoing } from './outbox-item.ts';

export interface LaneWiring {
  deliver(batch: readonly Outgoing[]): Promise<Delivered>;
  /** They go by another name and number; on the disk when it resolves: only then is anything sent under these. */
  renumbered(items: readonly OutboxItem[]): Promise<void>;
  /** These have their final answers. */
  changed(items: readonly OutboxItem[]): void;
  /** A new device, when another sender used this one: of a copied tablet, the same one on both. */
  renamed(device: string): string;
  /** The last number of a lane that this tablet has used before. */
  lastNOf(lane: string): Promise<number | undefined>;
}

/** Commands of one request: few enough that a slow link shows progress. */
const BATCH = 50;
const AFTER_LOST_MS = 1000;

/**
 * One officer's commands on one device, in the order of their numbers. Each is sent until it has its final answer; a
 * resend keeps its number, so the server gives it the first answer.
 */
export class OutboxLane {
  readonly #wiring: LaneWiring;
  readonly #by: string;
  /** Named in each envelope where someone else delivers it. */
  readonly #isForeign: boolean;
  #device: string;
  #items: OutboxItem[] = [];
  #lastN = 0;
  #batchSize = BATCH;
  #isOpen = false;
  #openings = 0;
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    wiring: LaneWiring,
    lane: {
      readonly by: string;
      readonly device: string;
      readonly isForeign?: boolean;
    },
  ) {
    this.#wiring = wiring;
    this.#by = lane.by;
    this.#device = lane.device;
    this.#isForeign = lane.isForeign ?? false;
  }

  get device(): string {
    return this.#device;
  }

  get key(): string {
    return laneOf({ by: this.#by, device: this.#device });
  }

  /** Written down with each command that gets the next one. */
  get number(): LaneNumber {
    return { lane: this.key, lastN: this.#lastN };
  }

  /** The last number that this lane is known to have used, here or by the word of the server. */
  know(lastN: number | undefined): void {
    this.#lastN = Math.max(this.#lastN, lastN ?? 0);
  }

  /** Given when a command is made, and written down with it: a copy of this tablet's disk has the same one. */
  nextN(): number {
    this.#lastN += 1;
    return this.#lastN;
  }

  /** With its number. */
  add(item: OutboxItem): void {
    this.#items = [...this.#items, item].sort((one, other) => (one.n ?? 0) - (other.n ?? 0));
    this.know(item.n);
    void this.#flush();
  }

  open(): void {
    this.#isOpen = true;
    this.#openings += 1;
    void this.#flush();
  }

  close(): void {
    this.#isOpen = false;
    clearTimeout(this.#timer);
  }

  async #flush(): Promise<void> {
    if (!this.#isOpen || this.#isSending) return;
    const batch = this.#items.slice(0, this.#batchSize);
    if (batch.length === 0) return;
    this.#isSending = true;
    const opening = this.#openings;
    const by = this.#isForeign ? this.#by : undefined;
    const delivered = await this.#wiring.deliver(batch.map((item) => outgoing(item, by)));
    const waitMs = await this.#settle(batch, delivered);
    this.#isSending = false;
    // Lost with a link that has been replaced meanwhile: nothing to wait for.
    const isNewLink = opening !== this.#openings;
    if (waitMs === 0 || isNewLink) void this.#flush();
    else this.#timer = setTimeout(() => void this.#flush(), waitMs);
  }

  /** Milliseconds until the next attempt. */
  async #settle(batch: readonly OutboxItem[], delivered: Delivered): Promise<number> {
    if ('lost' in delivered) return AFTER_LOST_MS;
    if ('refused' in delivered) return this.#refused(batch, delivered.refused);
    const done: OutboxItem[] = [];
    let waitMs = 0;
    let isLost = false;
    for (const [at, item] of batch.entries()) {
      const answer = delivered.answers[at];
      if (answer && 'ok' in answer) done.push(this.#done(item, answer));
      // Behind a number that another sender used, ours may have been taken all the same.
      else if (answer && !('retry' in answer)) isLost = true;
      else {
        waitMs = answer ? Math.max(answer.retry, 50) : AFTER_LOST_MS;
        break;
      }
    }
    if (done.length > 0) this.#wiring.changed(done);
    if (isLost) await this.#renumber();
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

  /** Another sender used this lane, or the server forgot some of it: go on in another one. */
  async #renumber(): Promise<void> {
    this.#device = this.#wiring.renamed(this.#device);
    this.#lastN = (await this.#wiring.lastNOf(this.key)) ?? 0;
    this.#items = this.#items.map((item) => ({ ...item, device: this.#device, n: this.nextN() }));
    await this.#wiring.renumbered(this.#items);
  }

  #put(item: OutboxItem): void {
    this.#items = this.#items.map((each) => (each.id === item.id ? item : each));
  }
}
