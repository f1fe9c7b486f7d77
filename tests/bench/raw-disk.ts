import fs from 'node:fs';
import { join } from 'node:path';

/** The least that durability costs on this disk: one `write` of so many bytes, then `fdatasync`, with nothing between. */
export class RawDisk {
  readonly #fd: number;

  constructor(directory: string) {
    this.#fd = fs.openSync(join(directory, 'raw'), 'w');
  }

  /** Milliseconds that each of `count` durable writes took. */
  write(bytes: number, count: number): number[] {
    const block = Buffer.alloc(bytes, 'x');
    return Array.from({ length: count }, () => {
      const start = performance.now();
      fs.writeSync(this.#fd, block);
      fs.fdatasyncSync(this.#fd);
      return performance.now() - start;
    });
  }

  close(): void {
    fs.closeSync(this.#fd);
  }
}
