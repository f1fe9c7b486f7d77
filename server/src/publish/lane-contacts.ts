/** When each lane was last in contact, by the server's clock. Not in the log: after a restart, everyone counts from the start. */
export class LaneContacts {
  readonly #now: () => Date;
  readonly #start: string;
  readonly #heard = new Map<string, string>();

  constructor(now: () => Date) {
    this.#now = now;
    this.#start = now().toISOString();
  }

  /** `lane` is `<officerId>|<device>`. */
  hear(lane: string): void {
    this.#heard.set(lane, this.#now().toISOString());
  }

  lastHeard(lane: string): string {
    return this.#heard.get(lane) ?? this.#start;
  }
}
