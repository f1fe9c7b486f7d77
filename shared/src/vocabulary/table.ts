/** Which keys a record is found under, by index name. */
export type IndexKeys<T> = { readonly [index: string]: (record: T) => readonly string[] };

/** Records by id, with indexes that always agree with them. Records are never changed, only replaced. */
export interface Table<T> {
  get(id: string): T | undefined;
  values(): IterableIterator<T>;
  readonly size: number;
  /** Ids found under a key, in no promised order. */
  ids(index: string, key: string): IterableIterator<string>;
  readonly keys: IndexKeys<T>;
}

/** A table that may be written: an overlay whose reads fall through to what lies under it. */
export interface DraftTable<T> extends Table<T> {
  set(id: string, record: T): void;
  readonly written: ReadonlyMap<string, T>;
  readonly under: Table<T>;
}

/** Calls back for each key that a record gains or loses when `before` becomes `after`. */
export function eachKeyChange<T>(
  keys: IndexKeys<T>,
  before: T | undefined,
  after: T,
  change: (index: string, key: string, gained: boolean) => void,
): void {
  for (const index in keys) {
    const keysOf = keys[index];
    if (!keysOf) continue;
    const had = before === undefined ? [] : keysOf(before);
    const has = keysOf(after);
    for (const key of had) if (!has.includes(key)) change(index, key, false);
    for (const key of has) if (!had.includes(key)) change(index, key, true);
  }
}
