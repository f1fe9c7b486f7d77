import { laneOf, type OutboxItem } from './outbox-item.ts';
import { OutboxLane, type LaneWiring } from './outbox-lane.ts';

interface Lane {
  readonly by: string;
  readonly device: string;
}

/** The lane of whoever works on this page, and those that others left on this tablet. */
export class OutboxLanes {
  readonly own: OutboxLane;
  readonly #own: Lane;
  readonly #wiringOf: (lane: () => OutboxLane) => LaneWiring;
  readonly #others = new Map<string, OutboxLane>();
  #isOpen = false;

  constructor(own: Lane, wiringOf: (lane: () => OutboxLane) => LaneWiring) {
    this.#own = own;
    this.#wiringOf = wiringOf;
    this.own = this.#make(own);
  }

  /** The lane that sends an item, made if there is none yet. */
  of(item: OutboxItem): OutboxLane {
    const key = laneOf(item);
    if (key === this.own.key) return this.own;
    const known = this.#others.get(key);
    if (known) return known;
    const lane = this.#make(item);
    this.#others.set(key, lane);
    if (this.#isOpen) lane.open();
    return lane;
  }

  open(): void {
    this.#isOpen = true;
    for (const lane of [this.own, ...this.#others.values()]) lane.open();
  }

  close(): void {
    this.#isOpen = false;
    for (const lane of [this.own, ...this.#others.values()]) lane.close();
  }

  #make({ by, device }: Lane): OutboxLane {
    const lane: OutboxLane = new OutboxLane(
      this.#wiringOf(() => lane),
      { by, device, isForeign: by !== this.#own.by },
    );
    return lane;
  }
}
