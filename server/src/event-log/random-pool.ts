/** Bytes fetched at a time: a system call for each 12 bytes costs more than the sealing. */
const POOL_BYTES = 4096;

export type RandomBytes = (count: number) => Buffer;

/** Hands out random bytes from a larger draw. No byte is ever handed out twice. */
export class RandomPool {
  readonly #draw: RandomBytes;
  #pool: Buffer = Buffer.alloc(0);
  #used = 0;

  constructor(draw: RandomBytes) {
    this.#draw = draw;
  }

  take(count: number): Buffer {
    if (this.#used + count > this.#pool.length) {
      this.#pool = this.#draw(Math.max(POOL_BYTES, count));
      this.#used = 0;
    }
    this.#used += count;
    return this.#pool.subarray(this.#used - count, this.#used);
  }
}
