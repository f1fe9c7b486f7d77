import { RECORD_KINDS, type RecordKind } from '../emergency/emergency.ts';
import type { EmergencyCommand } from '../emergency/commands.ts';
import type { ViewOf } from '../scopes/views.ts';
import { preview, recordsOf } from './preview.ts';
import type { PreviewOrigin, PreviewViews } from './preview-views.ts';

/** A command of this tablet whose effect has not come back in a frame yet. */
export interface PreviewedCommand extends PreviewOrigin {
  readonly command: EmergencyCommand;
}

interface Held {
  of<K extends RecordKind>(kind: K): ReadonlyMap<string, ViewOf[K]>;
}

/** What previews show over the records that a client holds, which they never touch. Made anew whenever either changes. */
export class PreviewOverlay implements PreviewViews {
  readonly #held: Held;
  readonly #shown = new Map<RecordKind, Map<string, object>>();
  readonly #pending = new Set<string>();

  constructor(held: Held, commands: readonly PreviewedCommand[]) {
    this.#held = held;
    for (const { command, ...origin } of commands) {
      preview(this, command, origin);
      for (const id of recordsOf(command)) this.#pending.add(id);
    }
  }

  /** Something that this tablet did to it waits to be sent, or for its effect to come back. */
  isPending(id: string): boolean {
    return this.#pending.has(id);
  }

  /** Kinds of which something is shown otherwise than it is held. */
  get kinds(): readonly RecordKind[] {
    return RECORD_KINDS.filter((kind) => this.#shown.has(kind));
  }

  get<K extends RecordKind>(kind: K, id: string): ViewOf[K] | undefined {
    return (this.#shown.get(kind)?.get(id) as ViewOf[K] | undefined) ?? this.#held.of(kind).get(id);
  }

  /** In the order in which they are held; what only a preview knows comes last. */
  *all<K extends RecordKind>(kind: K): Generator<ViewOf[K]> {
    const [held, shown] = [this.#held.of(kind), this.#shown.get(kind)];
    for (const [id, view] of held) yield (shown?.get(id) as ViewOf[K] | undefined) ?? view;
    for (const [id, view] of shown ?? []) if (!held.has(id)) yield view as ViewOf[K];
  }

  set<K extends RecordKind>(kind: K, id: string, view: ViewOf[K]): void {
    const shown = this.#shown.get(kind) ?? new Map<string, object>();
    this.#shown.set(kind, shown.set(id, view));
  }
}
