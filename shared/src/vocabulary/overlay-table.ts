import { eachKeyChange, type DraftTable, type IndexKeys, type Table } from './table.ts';

/**
 * Overlay, not a copy: copying a 150,000-entry map for each batch costs about 10 ms.
 * Index changes are kept as what was added and what was removed.
 */
export class OverlayTable<T> implements DraftTable<T> {
  readonly under: Table<T>;
  readonly #written = new Map<string, T>();
  /** `index|key` → id → gained or lost, against `under`. Made on first need: most entries touch few kinds. */
  #changes: Map<string, Map<string, boolean>> | undefined;
  #grown = 0;

  constructor(under: Table<T>) {
    this.under = under;
  }

  get keys(): IndexKeys<T> {
    return this.under.keys;
  }

  get written(): ReadonlyMap<string, T> {
    return this.#written;
  }

  get size(): number {
    return this.under.size + this.#grown;
  }

  get(id: string): T | undefined {
    return this.#written.get(id) ?? this.under.get(id);
  }

  *values(): IterableIterator<T> {
    yield* this.#written.values();
    if (this.#written.size === 0) yield* this.under.values();
    else yield* this.#unwritten();
  }

  *#unwritten(): IterableIterator<T> {
    const replaced = new Set<T | undefined>();
    for (const id of this.#written.keys()) replaced.add(this.under.get(id));
    for (const record of this.under.values()) if (!replaced.has(record)) yield record;
  }

  *ids(index: string, key: string): IterableIterator<string> {
    const changes = this.#changes?.get(`${index}|${key}`);
    for (const id of this.under.ids(index, key)) if (changes?.get(id) !== false) yield id;
    if (changes) for (const [id, gained] of changes) if (gained) yield id;
  }

  set(id: string, record: T): void {
    const before = this.get(id);
    if (before === undefined) this.#grown += 1;
    this.#written.set(id, record);
    eachKeyChange(this.keys, before, record, (index, key, gained) =>
      this.#note(`${index}|${key}`, id, gained),
    );
  }

  /** Takes over what a draft above this one wrote. */
  merge(draft: DraftTable<T>): void {
    for (const [id, record] of draft.written) this.set(id, record);
  }

  #note(slot: string, id: string, gained: boolean): void {
    this.#changes ??= new Map();
    const changes = this.#changes.get(slot) ?? new Map<string, boolean>();
    this.#changes.set(slot, changes);
    // Gained after lost (or the reverse) within this overlay is as it was underneath.
    if (changes.get(id) === !gained) changes.delete(id);
    else changes.set(id, gained);
  }
}
