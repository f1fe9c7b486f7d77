import type { OutboxFile } from '@muster/shared/protocol/outbox-file.ts';
import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { mayQueue } from './may-queue.ts';
import { itemsOf } from './outbox-file.ts';
import {
  isUnanswered,
  isWork,
  laneOf,
  seqOf,
  type Delivered,
  type Held,
  type Opened,
  type Outgoing,
  type OutboxItem,
  type Sent,
} from './outbox-item.ts';
import type { LaneWiring, OutboxLane } from './outbox-lane.ts';
import { OutboxLanes } from './outbox-lanes.ts';
import type { ItemKeeper } from './item-keeper.ts';

interface Wiring {
  readonly by: string;
  readonly device: string;
  readonly keeper: ItemKeeper;
  deliver(batch: readonly Outgoing[]): Promise<Delivered>;
  /** A new lane, when this one was lost to another sender. */
  renamed(device: string): string;
  now(): string;
  /** The items, or what is known of them. */
  changed(): void;
}

/**
 * Everything that officers did on this tablet in one emergency. It is on the disk before anyone is told so, is sent in
 * order until it is answered, and stays until the server has it in a backup. Rules TABLET-4 to TABLET-9.
 */
export class Outbox {
  readonly #wiring: Wiring;
  readonly #lanes: OutboxLanes;
  /** By id, in the order in which they were made. */
  #items = new Map<number, OutboxItem>();
  /** Whoever waits to be told. */
  readonly #waiting = new Map<number, (sent: Sent) => void>();
  #isInContact = false;
  /** Of the log on the server. */
  #epoch: string | undefined;
  /** Up to here frames are in. */
  #cursor = 0;
  #adding: Promise<unknown> = Promise.resolve();

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
    this.#lanes = new OutboxLanes(wiring, (lane) => this.#wiringOf(lane));
  }

  get device(): string {
    return this.#lanes.own.device;
  }

  get items(): readonly OutboxItem[] {
    return [...this.#items.values()];
  }

  get unanswered(): number {
    return this.items.filter((item) => isWork(item) && item.state === 'pending').length;
  }

  /**
   * Resolves with the server's answer; without contact once it lies safe on this tablet, or at once with `NoContact`
   * where it cannot be made without the server. `seen`: the cursor when the form opened.
   */
  async send(command: EmergencyCommand, seen?: number): Promise<Sent> {
    if (!this.#isInContact && !mayQueue(command.type)) {
      return { ok: false, rejection: { type: 'NoContact' } };
    }
    const item = await this.#keep({ command, seen, isHeld: false });
    return this.#queue(item);
  }

  /** Kept as if it were sent, and sent when its undo has passed, or when the program is opened again. */
  hold(command: EmergencyCommand, seen?: number): Held {
    const kept = this.#keep({ command, seen, isHeld: true });
    return {
      kept,
      send: async () => {
        const held = this.#items.get((await kept).id);
        if (held?.state !== 'held') return { ok: true, queued: true };
        return this.#queue(await this.#release(held, this.#lanes.own));
      },
      takeBack: async () => this.remove((await kept).id),
    };
  }

  /** Those of a lane that nobody sends: its tab was closed or killed, or its officer has gone. */
  adopt(items: readonly OutboxItem[], lastN: number | undefined): void {
    const [first] = items;
    if (!first) return;
    const lane = this.#lanes.of(first);
    lane.know(lastN);
    for (const item of items) {
      this.#items.set(item.id, item);
      if (item.state === 'held' || (isUnanswered(item) && item.n === undefined))
        void this.#release(item, lane);
      else if (isUnanswered(item)) lane.add(item);
    }
    this.#wiring.changed();
  }

  /** What has no answer and may go: each has the number under which it is sent from anywhere. */
  get unsent(): readonly OutboxItem[] {
    return this.items.filter((item) => isUnanswered(item) && item.n !== undefined);
  }

  /** Another tablet's unsent work, under its own names and numbers. */
  async bringIn(commands: OutboxFile['commands']): Promise<void> {
    const brought: OutboxItem[] = [];
    for (const item of itemsOf(commands)) brought.push(await this.#wiring.keeper.add(item));
    for (const items of Map.groupBy(brought, laneOf).values()) this.adopt(items, undefined);
  }

  /** The link is up and the server holds our own lane up to `lastN`: send what has no answer. */
  open(lastN: number, { epoch, restoredFrom }: Opened = {}): void {
    this.#isInContact = true;
    this.#epoch = epoch;
    const send = () => {
      this.#lanes.own.know(lastN);
      this.#lanes.open();
    };
    if (restoredFrom === undefined) send();
    else void this.#recover(restoredFrom).then(send);
  }

  /** The link is down: wait. */
  close(): void {
    this.#lanes.close();
    this.lapse();
  }

  /** The server is heard again over a link that never broke. */
  resume(): void {
    this.#isInContact = true;
  }

  /** Nothing is heard of the server: whoever waits for an answer is told how things stand. */
  lapse(): void {
    this.#isInContact = false;
    for (const [id, tell] of this.#waiting) {
      const type = this.#items.get(id)?.command.type;
      tell(
        type === undefined || mayQueue(type)
          ? { ok: true, queued: true }
          : { ok: false, rejection: { type: 'AnswerPending' } },
      );
    }
    this.#waiting.clear();
  }

  /** Frames up to here are in: what they show needs no preview any more. */
  reached(cursor: number): void {
    this.#cursor = cursor;
    const arrived = this.items.filter((item) => item.state === 'answered' && (seqOf(item) ?? 0) <= cursor);
    if (arrived.length > 0) this.#note(arrived.map((item) => ({ ...item, state: 'kept' as const })));
  }

  /** The server has a verified backup up to here. */
  backedUp(seq: number): void {
    const covered = this.items.filter((item) => {
      const at = seqOf(item);
      return item.state === 'kept' && !item.needsAttention && at !== undefined && at <= seq;
    });
    if (covered.length === 0) return;
    for (const { id } of covered) this.#items.delete(id);
    void this.#wiring.keeper.remove(covered.map(({ id }) => id));
    this.#wiring.changed();
  }

  /** Writes down what there was no room for. */
  keepAgain(): void {
    void this.#wiring.keeper.put([]);
  }

  /** Someone has dealt with its refusal. */
  dismiss(id: number): void {
    const item = this.#items.get(id);
    if (!item?.needsAttention) return;
    const { needsAttention: _, ...dealtWith } = item;
    this.#note([dealtWith]);
  }

  /** Never sent, and not wanted any more. */
  async remove(id: number): Promise<void> {
    this.#items.delete(id);
    this.#wiring.changed();
    await this.#wiring.keeper.remove([id]);
  }

  /**
   * The server was restored from a backup that ends with this entry: what it answered after that is sent again, under
   * the numbers that it had, since the log does not know of it any more. Rule RECOVERY-2.
   */
  async #recover(restoredFrom: number): Promise<void> {
    const forgotten = this.items.filter(
      (item) => item.epoch !== this.#epoch && (seqOf(item) ?? 0) > restoredFrom,
    );
    if (forgotten.length === 0) return;
    const again = forgotten.map(({ answer: _, epoch: __, ...item }): OutboxItem => ({
      ...item,
      state: 'pending',
    }));
    for (const item of again) this.#items.set(item.id, item);
    await this.#wiring.keeper.put(again);
    for (const item of again) this.#lanes.of(item).add(item);
    this.#wiring.changed();
  }

  /** One after another, so that they are sent in the order in which they were made. */
  #keep({
    command,
    seen,
    isHeld,
  }: {
    readonly command: EmergencyCommand;
    readonly seen: number | undefined;
    readonly isHeld: boolean;
  }): Promise<OutboxItem> {
    const { by, keeper } = this.#wiring;
    const at = this.#wiring.now();
    const adding = this.#adding.then(async () => {
      const made = { by, device: this.device, at, command, ...(seen !== undefined && { seen }) };
      const lane = this.#lanes.own;
      const item = isHeld
        ? await keeper.add({ ...made, state: 'held' })
        : await keeper.add({ ...made, state: 'pending', n: lane.nextN() }, lane.number);
      this.#items.set(item.id, item);
      if (!isHeld) lane.add(item);
      this.#wiring.changed();
      return item;
    });
    this.#adding = adding;
    return adding;
  }

  /** From now on it has a number, and is on its way. */
  async #release(held: OutboxItem, lane: OutboxLane): Promise<OutboxItem> {
    const item: OutboxItem = { ...held, device: lane.device, state: 'pending', n: lane.nextN() };
    this.#items.set(item.id, item);
    await this.#wiring.keeper.put([item], lane.number);
    lane.add(item);
    this.#wiring.changed();
    return item;
  }

  #queue({ id }: OutboxItem): Promise<Sent> {
    const item = this.#items.get(id);
    if (item?.answer) return Promise.resolve(item.answer);
    return new Promise((tell) => {
      this.#waiting.set(id, tell);
      if (!this.#isInContact) this.lapse();
    });
  }

  /** What changed in the lanes, told to whoever waits and written down. */
  #take(items: readonly OutboxItem[]): void {
    const told = items.map((each): OutboxItem => {
      // Its frame may have come before its answer.
      const isIn = each.state === 'answered' && (seqOf(each) ?? Infinity) <= this.#cursor;
      const answered = { ...each, ...(each.answer && this.#epoch && { epoch: this.#epoch }) };
      const item: OutboxItem = isIn ? { ...answered, state: 'kept' } : answered;
      const known = this.#items.get(item.id);
      const tell = this.#waiting.get(item.id);
      if (!item.answer) return item;
      this.#waiting.delete(item.id);
      tell?.(item.answer);
      const isNews = !tell && !item.answer.ok && !known?.answer;
      return isNews || known?.needsAttention ? { ...item, needsAttention: true } : item;
    });
    this.#note(told);
  }

  #note(items: readonly OutboxItem[]): void {
    for (const item of items) this.#items.set(item.id, item);
    void this.#wiring.keeper.put(items);
    this.#wiring.changed();
  }

  #wiringOf(lane: () => OutboxLane): LaneWiring {
    const { keeper } = this.#wiring;
    return {
      deliver: (batch) => this.#wiring.deliver(batch),
      renamed: (device) => this.#wiring.renamed(device),
      lastNOf: (key) => keeper.lastN(key),
      renumbered: async (items) => {
        for (const item of items) this.#items.set(item.id, item);
        await keeper.put(items, lane().number);
        this.#wiring.changed();
      },
      changed: (items) => this.#take(items),
    };
  }
}
