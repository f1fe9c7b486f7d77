import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxItem } from '#lib/ask/outbox-item.ts';
import { newSealingKey, sealerWith, type Sealer } from './sealer.ts';

type Sealed = Uint8Array<ArrayBuffer>;

/** What must be found without opening it stands beside the sealed rest. */
interface StoredItem {
  readonly id?: number;
  readonly emergencyId: string;
  readonly sealed: Sealed;
}

interface StoredChunk {
  readonly id?: number;
  readonly replica: string;
  readonly sealed: Sealed;
}

interface MusterSchema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  outbox: { key: number; value: StoredItem; indexes: { emergency: string } };
  lanes: { key: string; value: number };
  chunks: { key: number; value: StoredChunk; indexes: { replica: string } };
  replicas: { key: string; value: Sealed };
}
type Database = IDBPDatabase<MusterSchema>;

const NAME = 'muster';
const VERSION = 1;
/** Nothing that an officer did may be lost to a power cut: the disk has it before anyone is told that it is kept. */
const STRICT = { durability: 'strict' } as const;
/** What a crash loses of these, catch-up brings again. */
const RELAXED = { durability: 'relaxed' } as const;

/** The last number that was given in a lane. */
export interface LaneNumber {
  readonly lane: string;
  readonly lastN: number;
}

/** This browser's database: the one place where IndexedDB is used. */
export class TabletStore {
  readonly #database: Database;
  readonly #sealer: Sealer;

  private constructor(database: Database, sealer: Sealer) {
    this.#database = database;
    this.#sealer = sealer;
  }

  /** Undefined where the browser keeps nothing: outside HTTPS and localhost, or where it was forbidden to. */
  static async open(sealer?: Sealer): Promise<TabletStore | undefined> {
    if (typeof indexedDB === 'undefined' || (!sealer && !globalThis.isSecureContext)) return undefined;
    try {
      const database = await openDB<MusterSchema>(NAME, VERSION, {
        upgrade: makeStores,
        // Another tab wants to upgrade: it must not wait for this one.
        blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
      });
      return new TabletStore(database, sealer ?? sealerWith(await sealingKey(database)));
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }

  /** Everything that was made on this tablet in an emergency and is still here, by whomever. */
  async items(emergencyId: string): Promise<OutboxItem[]> {
    const found = await this.#database.getAllFromIndex('outbox', 'emergency', emergencyId);
    return Promise.all(
      found.map(async ({ id = 0, sealed }) => ({
        ...((await this.#sealer.open(sealed)) as OutboxItem),
        id,
      })),
    );
  }

  /** On the disk when this resolves, with the number that it was given; the item with its place in order. */
  async addItem(emergencyId: string, item: Omit<OutboxItem, 'id'>, number?: LaneNumber): Promise<OutboxItem> {
    const sealed = await this.#sealer.seal(item);
    const writing = this.#database.transaction(['outbox', 'lanes'], 'readwrite', STRICT);
    const id = await writing.objectStore('outbox').add({ emergencyId, sealed });
    if (number) void writing.objectStore('lanes').put(number.lastN, `${emergencyId}|${number.lane}`);
    await writing.done;
    return { ...item, id };
  }

  /** All of them, with the last number of their lane where one was given, or none. */
  async putItems(emergencyId: string, items: readonly OutboxItem[], number?: LaneNumber): Promise<void> {
    const rows = await Promise.all(
      items.map(async (item) => ({ id: item.id, emergencyId, sealed: await this.#sealer.seal(item) })),
    );
    const writing = this.#database.transaction(['outbox', 'lanes'], 'readwrite', STRICT);
    for (const row of rows) void writing.objectStore('outbox').put(row);
    if (number) void writing.objectStore('lanes').put(number.lastN, `${emergencyId}|${number.lane}`);
    await writing.done;
  }

  async removeItems(ids: readonly number[]): Promise<void> {
    const writing = this.#database.transaction('outbox', 'readwrite', STRICT);
    for (const id of ids) void writing.store.delete(id);
    await writing.done;
  }

  async lastN(emergencyId: string, lane: string): Promise<number | undefined> {
    return this.#database.get('lanes', `${emergencyId}|${lane}`);
  }

  /** What is known of a replica besides its records. */
  async replica(replica: string): Promise<unknown> {
    const sealed = await this.#database.get('replicas', replica);
    return sealed && this.#sealer.open(sealed);
  }

  /** Its records as they came, one chunk after another. */
  async *chunks(replica: string): AsyncGenerator {
    const ids = await this.#database.getAllKeysFromIndex('chunks', 'replica', replica);
    for (const id of ids) {
      const chunk = await this.#database.get('chunks', id);
      if (chunk) yield await this.#sealer.open(chunk.sealed);
      await turn();
    }
  }

  /** A replica's next chunks, and what is known of it; `isWhole` when they replace all before. */
  async putChunks(
    replica: string,
    {
      chunks,
      known,
      isWhole = false,
    }: { readonly chunks: readonly unknown[]; readonly known?: unknown; readonly isWhole?: boolean },
  ): Promise<void> {
    const sealed: Sealed[] = [];
    for (const chunk of chunks) {
      sealed.push(await this.#sealer.seal(chunk));
      await turn();
    }
    const about = known === undefined ? undefined : await this.#sealer.seal(known);
    const writing = this.#database.transaction(['chunks', 'replicas'], 'readwrite', RELAXED);
    const store = writing.objectStore('chunks');
    if (isWhole) {
      for (const id of await store.index('replica').getAllKeys(replica)) void store.delete(id);
    }
    for (const bytes of sealed) void store.add({ replica, sealed: bytes });
    if (about) void writing.objectStore('replicas').put(about, replica);
    await writing.done;
  }

  async forgetReplica(replica: string): Promise<void> {
    await this.putChunks(replica, { chunks: [], isWhole: true });
    await this.#database.delete('replicas', replica);
  }
}

/** Lets the page draw and answer: writing a first load down takes longer than anyone should notice. */
function turn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}

function makeStores(database: Database): void {
  database.createObjectStore('keys');
  database.createObjectStore('lanes');
  database.createObjectStore('replicas');
  const ordered = { keyPath: 'id', autoIncrement: true } as const;
  database.createObjectStore('outbox', ordered).createIndex('emergency', 'emergencyId');
  database.createObjectStore('chunks', ordered).createIndex('replica', 'replica');
}

async function sealingKey(database: Database): Promise<CryptoKey> {
  const known = await database.get('keys', 'tablet');
  if (known) return known;
  const drawn = await newSealingKey();
  const writing = database.transaction('keys', 'readwrite', STRICT);
  // Another tab may have been quicker: what is sealed must be opened by both.
  const first = await writing.store.get('tablet');
  if (!first) void writing.store.put(drawn, 'tablet');
  await writing.done;
  return first ?? drawn;
}
