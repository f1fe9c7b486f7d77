import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import { nextDevice } from '../../web/src/lib/ask/browser-lane.ts';
import type { ItemKeeper } from '../../web/src/lib/ask/item-keeper.ts';
import { laneOf, type Delivered, type OutboxItem, type Outgoing } from '../../web/src/lib/ask/outbox-item.ts';
import { Outbox } from '../../web/src/lib/ask/outbox.ts';
import type { Random } from './random.ts';

/** What a tablet has written down: it outlives the program, and may be copied. */
export class SimulatedDisk {
  readonly items = new Map<number, OutboxItem>();
  readonly lanes = new Map<string, number>();
  nextId = 1;

  copy(): SimulatedDisk {
    const copied = new SimulatedDisk();
    for (const [id, item] of this.items) copied.items.set(id, item);
    for (const [lane, n] of this.lanes) copied.lanes.set(lane, n);
    copied.nextId = this.nextId;
    return copied;
  }
}

/** What the server makes of an envelope. */
export type Submit = (envelope: Outgoing, by: string) => Promise<Answer>;

interface TabletParts {
  readonly by: string;
  readonly device: string;
  readonly disk: SimulatedDisk;
  readonly random: Random;
  readonly submit: Submit;
}

/** One officer's program on one tablet: its real outbox over a disk, and a line that breaks at any message. */
export class SimulatedTablet {
  readonly parts: TabletParts;
  readonly outbox: Outbox;
  #isAlive = true;
  #isUp = false;
  /** Of 100 requests, how many get lost on the way there, and how many answers on the way back. */
  trouble = 25;

  constructor(parts: TabletParts) {
    this.parts = parts;
    const { by, device } = parts;
    this.outbox = new Outbox({
      ...{ by, device, keeper: this.#keeper() },
      deliver: (batch) => this.#deliver(batch),
      renamed: nextDevice,
      now: () => '2026-10-14T11:00:00Z',
      changed: () => undefined,
    });
    const lanes = Map.groupBy(parts.disk.items.values(), laneOf);
    for (const [lane, items] of lanes) this.outbox.adopt(items, parts.disk.lanes.get(lane));
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  send(command: EmergencyCommand): void {
    void this.outbox.send(command);
  }

  connect(lastN: number, opened?: Parameters<Outbox['open']>[1]): void {
    this.#isUp = true;
    this.outbox.open(lastN, opened);
  }

  disconnect(): void {
    this.#isUp = false;
    this.outbox.close();
  }

  /** Nothing that it was about to write or to send happens any more. */
  kill(): void {
    this.#isAlive = false;
    this.disconnect();
  }

  #keeper(): ItemKeeper {
    const { disk } = this.parts;
    /** A write of a program that is gone never ends. */
    const written = async (write: () => void): Promise<void> => {
      await Promise.resolve();
      if (!this.#isAlive) return new Promise(() => undefined);
      write();
    };
    return {
      add: async (item, number) => {
        const id = disk.nextId;
        disk.nextId += 1;
        await written(() => {
          disk.items.set(id, { ...item, id });
          if (number) disk.lanes.set(number.lane, number.lastN);
        });
        return { ...item, id };
      },
      put: (items, number) =>
        written(() => {
          for (const item of items) disk.items.set(item.id, item);
          if (number) disk.lanes.set(number.lane, number.lastN);
        }),
      lastN: async (lane) => disk.lanes.get(lane),
      remove: (ids) => written(() => ids.forEach((id) => disk.items.delete(id))),
    };
  }

  async #deliver(batch: readonly Outgoing[]): Promise<Delivered> {
    const { by, random, submit } = this.parts;
    const isLostThere = random.below(100) < this.trouble;
    const isLostBack = random.below(100) < this.trouble;
    if (!this.#isUp || !this.#isAlive || isLostThere) return this.#lost();
    const answers = await Promise.all(batch.map((envelope) => submit(envelope, envelope.by ?? by)));
    return isLostBack || this.#isDown() ? this.#lost() : { answers };
  }

  /** It may have been cut while the server answered. */
  #isDown(): boolean {
    return !this.#isUp;
  }

  #lost(): Delivered {
    this.disconnect();
    return { lost: true };
  }
}
