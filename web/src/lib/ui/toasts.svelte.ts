import { createContext } from 'svelte';

const SHOWN_FOR_MS = 6000;

interface Toast {
  readonly id: number;
  readonly text: string;
}

/** Short notices at the foot of the screen, gone by themselves. What must not be missed is a Banner instead. */
export class Toasts {
  #next = 1;
  #shown = $state.raw<readonly Toast[]>([]);

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  show(text: string): void {
    const toast = { id: this.#next++, text };
    this.#shown = [...this.#shown, toast];
    setTimeout(() => (this.#shown = this.#shown.filter(({ id }) => id !== toast.id)), SHOWN_FOR_MS);
  }
}

export const [toasts, setToasts] = createContext<Toasts>();
