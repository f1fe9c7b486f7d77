import { Worker } from 'node:worker_threads';
import type { PassphraseDone, PassphraseJob } from './passphrase-worker.ts';

/** One to three seconds of work (9 to 25 ms each); a longer wait would look like a broken server. */
const MAX_WAITING = 128;

/** Too many passphrases are being checked: nothing was done, and the same may be tried again. */
export class PassphrasesBusy extends Error {
  override readonly name = 'PassphrasesBusy';
}

interface Waiting {
  readonly done: (result: string | boolean) => void;
  readonly fail: (error: unknown) => void;
}

type Job = PassphraseJob extends infer Each ? (Each extends PassphraseJob ? Omit<Each, 'id'> : never) : never;

/**
 * Hashes and checks passphrases in one thread of its own. The pool of libuv would do it too, but commits use that:
 * 20 sign-ins in flight took a commit from 0.2 to 208 ms.
 */
export class Passphrases {
  readonly #maxWaiting: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;
  #closed = false;

  constructor({ maxWaiting = MAX_WAITING }: { readonly maxWaiting?: number } = {}) {
    this.#maxWaiting = maxWaiting;
  }

  /** In PHC form, with a salt of its own. Rejects with PassphrasesBusy. */
  async hash(passphrase: string): Promise<string> {
    return String(await this.#run({ type: 'hash', passphrase }));
  }

  /** Rejects with PassphrasesBusy. */
  async verify(hash: string, passphrase: string): Promise<boolean> {
    return (await this.#run({ type: 'verify', hash, passphrase })) === true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#failAll(new PassphrasesBusy('The server is closing'));
    await this.#worker?.terminate();
  }

  #run(job: Job): Promise<string | boolean> {
    if (this.#closed) throw new PassphrasesBusy('The server is closing');
    if (this.#waiting.size >= this.#maxWaiting) throw new PassphrasesBusy('Too many sign-ins at once');
    const id = ++this.#lastId;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.#worker ??= this.#started();
      this.#worker.postMessage({ ...job, id } satisfies PassphraseJob);
    });
  }

  #started(): Worker {
    const worker = new Worker(new URL('./passphrase-worker.ts', import.meta.url));
    worker.on('message', ({ id, result }: PassphraseDone) => {
      this.#waiting.get(id)?.done(result);
      this.#waiting.delete(id);
    });
    // A thread that died takes down what it was asked, not the emergencies beside it; the next job starts another.
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
