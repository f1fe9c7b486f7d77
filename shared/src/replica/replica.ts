import type { RecordKind } from '../emergency/emergency.ts';
import type { ViewOf } from '../scopes/views.ts';
import type { ReplicaRecords } from './apply-frame.ts';

/** Records in memory, by kind and id. */
export class Replica implements ReplicaRecords {
  #cursor = 0;
  readonly #kinds = new Map<RecordKind, Map<string, object>>();

  get cursor(): number {
    return this.#cursor;
  }

  of<K extends RecordKind>(kind: K): ReadonlyMap<string, ViewOf[K]> {
    return (this.#kinds.get(kind) ?? new Map()) as ReadonlyMap<string, ViewOf[K]>;
  }

  put(kind: RecordKind, id: string, record: object): void {
    const records = this.#kinds.get(kind) ?? new Map<string, object>();
    this.#kinds.set(kind, records.set(id, record));
  }

  drop(kind: RecordKind, id: string): void {
    this.#kinds.get(kind)?.delete(id);
  }

  advance(to: number): void {
    this.#cursor = to;
  }

  clear(): void {
    this.#kinds.clear();
    this.#cursor = 0;
  }
}
