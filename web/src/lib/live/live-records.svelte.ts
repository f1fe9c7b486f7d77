import { RECORD_KINDS, type RecordKind } from '@muster/shared/emergency/emergency.ts';
import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import { applyFrame } from '@muster/shared/replica/apply-frame.ts';
import { PreviewOverlay, type PreviewedCommand } from '@muster/shared/replica/preview-overlay.ts';
import { Replica } from '@muster/shared/replica/replica.ts';
import type { ViewOf } from '@muster/shared/scopes/views.ts';

type Kept = Pick<FrameMessage, 'to' | 'put' | 'drop'>;

/**
 * The replica, read reactively, with what this tablet did over it until the server's frames show it. A list is made
 * anew only when a record of its kind has changed.
 */
export class LiveRecords {
  readonly #replica = new Replica();
  readonly #lists: {
    [K in RecordKind]?: { readonly version: number; readonly records: readonly unknown[] };
  } = {};
  /** One signal a kind. */
  readonly #versions = $state(versionsAt(0));
  #previewed: readonly PreviewedCommand[] = [];
  #overlay = new PreviewOverlay(this.#replica, []);

  get cursor(): number {
    return this.#replica.cursor;
  }

  all<K extends RecordKind>(kind: K): readonly ViewOf[K][] {
    const version = this.#watch(kind);
    const known = this.#lists[kind];
    if (known?.version === version) return known.records as readonly ViewOf[K][];
    const isPreviewed = this.#overlay.kinds.includes(kind);
    const records = [...(isPreviewed ? this.#overlay.all(kind) : this.#replica.of(kind).values())];
    this.#lists[kind] = { version, records };
    return records;
  }

  one<K extends RecordKind>(kind: K, id: string): ViewOf[K] | undefined {
    this.#watch(kind);
    return this.#overlay.get(kind, id);
  }

  /** Something that this tablet did to it is not with the server yet, or has not come back. */
  isPending(kind: RecordKind, id: string): boolean {
    this.#watch(kind);
    return this.#overlay.isPending(id);
  }

  apply(frame: FrameMessage): 'applied' | 'older' | 'gap' {
    const outcome = applyFrame(this.#replica, frame);
    if (outcome === 'applied') this.#restore(frame);
    return outcome;
  }

  /** What was kept on this tablet, in the order in which it came. */
  put({ to, put, drop }: Kept): void {
    for (const { kind, id, record } of put) this.#replica.put(kind, id, record);
    for (const { kind, id } of drop) this.#replica.drop(kind, id);
    this.#replica.advance(to);
    this.#restore({ put, drop });
  }

  /** Everything that is held, without previews. */
  held(): Kept {
    const put = RECORD_KINDS.flatMap((kind) =>
      Array.from(this.#replica.of(kind), ([id, record]) => ({ kind, id, record })),
    );
    return { to: this.cursor, put: put, drop: [] };
  }

  /** In the order in which they were made. */
  preview(commands: readonly PreviewedCommand[]): void {
    if (commands.length === 0 && this.#previewed.length === 0) return;
    this.#previewed = commands;
    this.#lay([]);
  }

  clear(): void {
    this.#replica.clear();
    this.#lay(RECORD_KINDS);
  }

  #restore({ put, drop }: Pick<Kept, 'put' | 'drop'>): void {
    const kinds = new Set([...put, ...drop].map(({ kind }) => kind));
    if (this.#previewed.length > 0 && kinds.size > 0) this.#lay(kinds);
    else this.#touch(kinds);
  }

  /** Previews are made over what is held now: a frame may have brought what they show, or something else. */
  #lay(changed: Iterable<RecordKind>): void {
    const before = this.#overlay.kinds;
    this.#overlay = new PreviewOverlay(this.#replica, this.#previewed);
    const marked: readonly RecordKind[] = ['evacuees', 'departures', 'parties'];
    this.#touch(new Set([...changed, ...before, ...this.#overlay.kinds, ...marked]));
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
