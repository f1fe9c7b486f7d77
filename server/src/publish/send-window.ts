/** Longest time that a change waits for company, in milliseconds. */
const LONGEST_MS = 50;
/** Changes a second from which on the window is at its longest. */
const BUSY_RATE = 400;

/**
 * When to send: a lone change at once; under load, changes wait for each other in a window that grows with their rate
 * from 0 to 50 ms, so that one frame carries many.
 */
export class SendWindow {
  readonly #send: () => void;
  #timer: NodeJS.Timeout | undefined;
  #lastSent = 0;
  /** Changes a second, smoothed over about a second. */
  #rate = 0;
  #lastAsked = 0;

  constructor(send: () => void) {
    this.#send = send;
  }

  /** The window in force, in milliseconds. */
  get lengthMs(): number {
    return Math.min(LONGEST_MS, (LONGEST_MS * this.#rate) / BUSY_RATE);
  }

  /** A batch of commits may bring many changes at once: under load there are few batches and still much to send. */
  ask(changes: number): void {
    const now = performance.now();
    const elapsed = Math.max(0.01, now - this.#lastAsked);
    const decay = Math.exp(-elapsed / 1000);
    // A leaky count over one second: at a steady rate of r a second it settles at about r.
    this.#rate = this.#rate * decay + changes;
    this.#lastAsked = now;
    if (this.#timer) return;
    const wait = this.#lastSent + this.lengthMs - now;
    if (wait <= 0) this.#sendNow();
    else this.#timer = setTimeout(() => this.#sendNow(), wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #sendNow(): void {
    this.stop();
    this.#lastSent = performance.now();
    this.#send();
  }
}
