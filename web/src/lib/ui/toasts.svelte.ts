import { createContext } from 'svelte';

const SHOWN_FOR_MS = 5000;

/** A short notice at the foot of the screen, gone by itself; a later one replaces it. What must not be missed is a Banner. */
export class Toasts {
  #shown = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  get shown(): string {
    return this.#shown;
  }

  show(text: string): void {
    this.clear();
    this.#shown = text;
    this.#timer = setTimeout(() => this.clear(), SHOWN_FOR_MS);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#shown = '';
  }
}

export const [toasts, setToasts] = createContext<Toasts>();
