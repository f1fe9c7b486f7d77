import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import type { TabletStore } from './tablet-store.ts';

/** What a replica is of; a server that says otherwise wipes it. */
export interface Known {
  readonly epoch: string;
  readonly scope: string;
  /** It was level with the server once: it may be shown without it. */
  readonly isWhole: boolean;
  readonly figures: readonly FiguresRecord[];
}

type Chunk = Pick<FrameMessage, 'to' | 'put' | 'drop'>;

const WRITE_AFTER_MS = 400;
/** Chunks are read one by one when the program opens: more than this are written anew as few. */
const MOST_CHUNKS = 300;
const RECORDS_IN_CHUNK = 500;

interface Wiring {
  readonly store: TabletStore;
  /** Emergency and officer. */
  readonly replica: string;
  /** All that is held now, to write it anew. */
  readonly held: () => Chunk;
}

/** Keeps what frames brought, so that a tablet opens with its people without the server. Off the path of every screen. */
export class KeptReplica {
  readonly #wiring: Wiring;
  #known: Known | undefined;
  #waiting: FrameMessage[] = [];
  #chunks = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  /** What was known of it, and its chunks in order; undefined where nothing is kept. */
  async read(take: (chunk: Chunk) => void): Promise<Known | undefined> {
    const { store, replica } = this.#wiring;
    const known = (await store.replica(replica)) as Known | undefined;
    if (!known) return undefined;
    for await (const chunk of store.chunks(replica)) {
      this.#chunks += 1;
      take(chunk as Chunk);
    }
    this.#known = known;
    return known;
  }

  know(known: Known): void {
    this.#known = known;
    this.#writeSoon();
  }

  note(frame: FrameMessage): void {
    this.#waiting.push(frame);
    this.#writeSoon();
  }

  /** It is not this officer's to see any more. */
  forget(): void {
    this.#waiting = [];
    this.#known = undefined;
    this.#chunks = 0;
    this.#then(() => this.#wiring.store.forgetReplica(this.#wiring.replica));
  }

  stop(): void {
    if (this.#timer) this.#write();
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => this.#write(), WRITE_AFTER_MS);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const frames = this.#waiting;
    this.#waiting = [];
    const { store, replica, held } = this.#wiring;
    const about = this.#known && { known: this.#known };
    if (this.#chunks + frames.length > MOST_CHUNKS) {
      const chunks = inChunks(held());
      this.#chunks = chunks.length;
      this.#then(() => store.putChunks(replica, { chunks, isWhole: true, ...about }));
    } else {
      this.#chunks += frames.length;
      const chunks = frames.map(({ to, put, drop }): Chunk => ({ to, put, drop }));
      this.#then(() => store.putChunks(replica, { chunks, ...about }));
    }
  }

  /** In order; without room the records are fetched again when the program opens, and nothing is lost. */
  #then(write: () => Promise<void>): void {
    this.#writing = this.#writing.then(write).catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error;
      // What comes next would stand behind a hole: everything is written anew instead.
      this.#chunks = Infinity;
    });
  }
}

function inChunks({ to, put }: Chunk): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at === 0 || at < put.length; at += RECORDS_IN_CHUNK) {
    chunks.push({ to, put: put.slice(at, at + RECORDS_IN_CHUNK), drop: [] });
  }
  return chunks;
}
