import { RECORD_KINDS, type RecordKind } from '@muster/shared/emergency/emergency.ts';
import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import { applyFrame } from '@muster/shared/replica/apply-frame.ts';
import { Replica } from '@muster/shared/replica/replica.ts';
import type { ViewOf } from '@muster/shared/scopes/views.ts';

type Versions = Readonly<Record<RecordKind, number>>;

/** The replica, read reactively: a list is made anew only when a record of its kind has changed. */
export class LiveRecords {
  readonly #replica = new Replica();
  readonly #lists = new Map<RecordKind, { version: number; records: readonly unknown[] }>();
  #versions = $state.raw<Versions>(versionsAt(0));

  get cursor(): number {
    return this.#replica.cursor;
  }

  all<K extends RecordKind>(kind: K): readonly ViewOf[K][] {
    const version = this.#versions[kind];
    const known = this.#lists.get(kind);
    if (known?.version === version) return known.records as readonly ViewOf[K][];
    const records = [...this.#replica.of(kind).values()];
    this.#lists.set(kind, { version, records });
    return records;
  }

  one<K extends RecordKind>(kind: K, id: string): ViewOf[K] | undefined {
    // Read so that whoever asks is told of the next change.
    void this.#versions[kind];
    return this.#replica.of(kind).get(id);
  }

  apply(frame: FrameMessage): 'applied' | 'older' | 'gap' {
    const outcome = applyFrame(this.#replica, frame);
    if (outcome === 'applied') this.#touch(new Set([...frame.put, ...frame.drop].map(({ kind }) => kind)));
    return outcome;
  }

  clear(): void {
    this.#replica.clear();
    this.#touch(new Set(RECORD_KINDS));
  }

  #touch(kinds: ReadonlySet<RecordKind>): void {
    if (kinds.size === 0) return;
    const versions = { ...this.#versions };
    for (const kind of kinds) versions[kind] += 1;
    this.#versions = versions;
  }
}

function versionsAt(version: number): Versions {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, version])) as Versions;
}
