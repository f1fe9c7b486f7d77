/** Lanes remembered: clients name their devices, so that one who invents names must not fill the memory. */
const AT_MOST = 10_000;

/**
 * When each lane was last in contact, by the server's clock. Not in the log: after a restart, everyone counts from the
 * start. Those not heard for longest are forgotten first.
 */
export class LaneContacts {
  readonly #now: () => Date;
  readonly #atMost: number;
  /** In the order in which they were last heard. */
  readonly #heard = new Map<string, string>();
  /** No lane that is not remembered was heard later than this. */
  #others: string;

  constructor(now: () => Date, { atMost = AT_MOST } = {}) {
    this.#now = now;
    this.#atMost = atMost;
    this.#others = now().toISOString();
  }

  get size(): number {
    return this.#heard.size;
  }

  /** `lane` is `<officerId>|<device>`. */
  hear(lane: string): void {
    this.#heard.delete(lane);
    this.#heard.set(lane, this.#now().toISOString());
    const [oldest] = this.#heard;
    if (!oldest || this.#heard.size <= this.#atMost) return;
    this.#heard.delete(oldest[0]);
    this.#others = oldest[1];
  }

  /** For a lane that was forgotten the latest that it can have been: a claim ends rather late than early. */
  lastHeard(lane: string): string {
    return this.#heard.get(lane) ?? this.#others;
  }
}
