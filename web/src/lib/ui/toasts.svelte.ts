import { createContext } from 'svelte';

const SHOWN_FOR_MS = 5000;
/** As long as the line under the notice runs. */
export const UNDO_FOR_MS = 10_000;

interface Notice {
  readonly text: string;
  /** Takes back what the notice is about, while it is shown. */
  readonly undo?: () => void;
}

/** A short notice at the foot of the screen, gone by itself; a later one replaces it. What must not be missed is a Banner. */
export class Toasts {
  #shown = $state.raw<Notice>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  get shown(): Notice | undefined {
    return this.#shown;
  }

  show(text: string, { undo }: Omit<Notice, 'text'> = {}): void {
    this.#end();
    this.#shown = { text, ...(undo && { undo }) };
    this.#timer = setTimeout(() => this.#end(), undo ? UNDO_FOR_MS : SHOWN_FOR_MS);
  }

  /** Takes back what is shown, once. */
  undo(): void {
    const undo = this.#shown?.undo;
    this.#end();
    undo?.();
  }

  /** A notice that offers to take something back stays until its time is up. */
  clear(): void {
    if (!this.#shown?.undo) this.#end();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#shown = undefined;
  }
}

export const [toasts, setToasts] = createContext<Toasts>();
