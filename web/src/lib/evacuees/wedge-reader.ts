/** Longer between two keys is a person. */
const MOST_BETWEEN_MS = 150;
/** Once it can only be a scanner: a tablet that is busy hands its keys on with pauses. */
const MOST_WITHIN_MS = 300;
/** On average over a burst: nobody types so fast. */
const MOST_ON_AVERAGE_MS = 40;
/** Keys. Fewer are too easily two fingers that came down together. */
const LEAST_LENGTH = 4;

export interface KeyPress {
  /** As `KeyboardEvent.key`: one character, or `Enter`. */
  readonly key: string;
  /** Milliseconds on any steady clock. */
  readonly at: number;
}

/** Tells the keys of a scanner, which types, from those of a hand. */
export class WedgeReader {
  #keys: readonly KeyPress[] = [];

  /** Whether what has come so far can only be a scanner. */
  get isBurst(): boolean {
    const [first] = this.#keys;
    const last = this.#keys.at(-1);
    if (!first || !last || this.#keys.length < LEAST_LENGTH) return false;
    return (last.at - first.at) / (this.#keys.length - 1) <= MOST_ON_AVERAGE_MS;
  }

  /** The first key of what is coming in: the place where it went is to be put back. */
  get isFirst(): boolean {
    return this.#keys.length === 1;
  }

  take(press: KeyPress): void {
    const last = this.#keys.at(-1);
    const most = this.isBurst ? MOST_WITHIN_MS : MOST_BETWEEN_MS;
    const goesOn = last !== undefined && press.at - last.at <= most;
    this.#keys = goesOn ? [...this.#keys, press] : [press];
  }

  /** What has come so far. */
  get text(): string {
    return this.#keys.map(({ key }) => (key === 'Enter' ? '\n' : key)).join('');
  }

  /** What was scanned, when nothing more comes; undefined if a hand typed it. */
  finish(): string | undefined {
    const { text } = this;
    const isScan = this.isBurst && text.trim().length >= LEAST_LENGTH;
    this.#keys = [];
    return isScan ? text.trim() : undefined;
  }
}
