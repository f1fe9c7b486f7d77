import { eachKeyChange, type DraftTable, type IndexKeys, type Table } from './table.ts';

/** One id is the common case: a bare string costs a tenth of a set of one. */
type Ids = string | Set<string>;

/** The durable records of one kind. Only a merge of a draft writes here. */
export class BaseTable<T> implements Table<T> {
  readonly keys: IndexKeys<T>;
  readonly #records = new Map<string, T>();
  readonly #indexes = new Map<string, Map<string, Ids>>();

  constructor(keys: IndexKeys<T>) {
    this.keys = keys;
    for (const index in keys) this.#indexes.set(index, new Map());
  }

  get size(): number {
    return this.#records.size;
  }

  get(id: string): T | undefined {
    return this.#records.get(id);
  }

  values(): IterableIterator<T> {
    return this.#records.values();
  }

  *ids(index: string, key: string): IterableIterator<string> {
    const ids = this.#indexes.get(index)?.get(key);
    if (typeof ids === 'string') yield ids;
    else if (ids) yield* ids;
  }

  put(id: string, record: T): void {
    const before = this.#records.get(id);
    this.#records.set(id, record);
    eachKeyChange(this.keys, before, record, (index, key, gained) => this.#note(index, key, id, gained));
  }

  merge(draft: DraftTable<T>): void {
    for (const [id, record] of draft.written) this.put(id, record);
  }

  #note(index: string, key: string, id: string, gained: boolean): void {
    const byKey = this.#indexes.get(index);
    if (!byKey) return;
    const ids = byKey.get(key);
    if (gained) {
      if (ids === undefined) byKey.set(key, id);
      else if (typeof ids === 'string') byKey.set(key, new Set([ids, id]));
      else ids.add(id);
    } else if (ids === id) byKey.delete(key);
    else if (ids instanceof Set) {
      ids.delete(id);
      if (ids.size === 0) byKey.delete(key);
    }
  }
}
