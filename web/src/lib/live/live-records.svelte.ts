import { RECORD_KINDS, type RecordKind } from '@muster/shared/emergency/emergency.ts';
import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import { applyFrame } from '@muster/shared/replica/apply-frame.ts';
import { Replica } from '@muster/shared/replica/replica.ts';
import type { ViewOf } from '@muster/shared/scopes/views.ts';

/** The replica, read reactively: a list is made anew only when a record of its kind has changed. */
export class LiveRecords {
  readonly #replica = new Replica();
  readonly #lists: {
    [K in RecordKind]?: { readonly version: number; readonly records: readonly unknown[] };
  } = {};
  /** One signal a kind. */
  readonly #versions = $state(versionsAt(0));

  get cursor(): number {
    return this.#replica.cursor;
  }

  all<K extends RecordKind>(kind: K): readonly ViewOf[K][] {
    const version = this.#watch(kind);
    const known = this.#lists[kind];
    if (known?.version === version) return known.records as readonly ViewOf[K][];
    const records = [...this.#replica.of(kind).values()];
    this.#lists[kind] = { version, records };
    return records;
  }

  one<K extends RecordKind>(kind: K, id: string): ViewOf[K] | undefined {
    this.#watch(kind);
    return this.#replica.of(kind).get(id);
  }

  apply(frame: FrameMessage): 'applied' | 'older' | 'gap' {
    const outcome = applyFrame(this.#replica, frame);
    if (outcome === 'applied') this.#touch([...frame.put, ...frame.drop].map(({ kind }) => kind));
    return outcome;
  }

  clear(): void {
    this.#replica.clear();
    this.#touch(RECORD_KINDS);
  }

  /** Reading the version is what tells whoever asks of the next change. */
  #watch(kind: RecordKind): number {
    return this.#versions[kind];
  }

  #touch(kinds: Iterable<RecordKind>): void {
    for (const kind of kinds) this.#versions[kind] += 1;
  }
}

function versionsAt(version: number): Record<RecordKind, number> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, version])) as Record<RecordKind, number>;
}
