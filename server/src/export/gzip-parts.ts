import { Worker } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import type { GzipDone, GzipJob } from './gzip-worker.ts';

/** No name, no time, unknown system (RFC 1952, 2.3). */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** An empty block that says it is the last (RFC 1951, 3.2.3). */
const LAST_BLOCK = Buffer.from([3, 0]);

interface Waiting {
  readonly done: (deflated: Uint8Array) => void;
  readonly fail: (error: unknown) => void;
}

/** Compresses in a thread of its own, part by part, so that neither commits nor the event loop wait for it. */
export class GzipParts {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;
  #closed = false;

  /** The texts as one gzip file; each part is asked for only when the one before was taken. */
  async *of(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
    let [crc, length] = [0, 0];
    yield HEADER;
    for await (const text of texts) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      length += bytes.length;
      yield await this.#deflated(bytes);
    }
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc, 0);
    trailer.writeUInt32LE(length % 2 ** 32, 4);
    yield Buffer.concat([LAST_BLOCK, trailer]);
  }

  /** Once no reader is left. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#failAll(new Error('The server is closing'));
    await this.#worker?.terminate();
  }

  #deflated(bytes: Uint8Array): Promise<Uint8Array> {
    if (this.#closed) throw new Error('The server is closing');
    const id = ++this.#lastId;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.#worker ??= this.#started();
      this.#worker.postMessage({ id, bytes } satisfies GzipJob);
    });
  }

  #started(): Worker {
    const worker = new Worker(new URL('./gzip-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, deflated }: GzipDone) => {
      this.#waiting.get(id)?.done(deflated);
      this.#waiting.delete(id);
    });
    // A thread that died ends the loads that wait for it, which resume; the next starts another.
    worker.on('error', (error) => {
      this.#worker = undefined;
      this.#failAll(error);
    });
    return worker;
  }

  #failAll(error: unknown): void {
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }
}
