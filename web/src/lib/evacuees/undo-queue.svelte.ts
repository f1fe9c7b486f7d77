/** Something that was done just now, and mostly can be taken back for a while. */
export interface Undoable {
  /** What was done, in words. */
  readonly text: string;
  /** Takes it back; undefined where nothing can. */
  readonly undo: (() => void) | undefined;
  /** When the time is over: for what is not sent before. */
  readonly lapse?: () => void;
}

export interface Pending extends Undoable {
  /** Milliseconds, device clock. */
  readonly until: number;
}

export const UNDO_WITHIN_MS = 10_000;

/** What was just done and may still be taken back, newest last. Lives as long as the emergency is open. */
export class UndoQueue {
  #pending = $state.raw<readonly Pending[]>([]);

  get newest(): Pending | undefined {
    return this.#pending.at(-1);
  }

  add(undoable: Undoable): void {
    const pending: Pending = { ...undoable, until: Date.now() + UNDO_WITHIN_MS };
    this.#pending = [...this.#pending, pending];
    setTimeout(() => this.lapse(pending), UNDO_WITHIN_MS);
  }

  undo(pending: Pending): void {
    if (pending.undo && this.#take(pending)) pending.undo();
  }

  /** At once, instead of when the time is over. */
  lapse(pending: Pending): void {
    if (this.#take(pending)) pending.lapse?.();
  }

  /** Before the page goes: what waits must not be lost with it. */
  lapseAll(): void {
    for (const pending of this.#pending) this.lapse(pending);
  }

  #take(taken: Pending): boolean {
    if (!this.#pending.includes(taken)) return false;
    this.#pending = this.#pending.filter((pending) => pending !== taken);
    return true;
  }
}
