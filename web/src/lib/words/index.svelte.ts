import { createContext } from 'svelte';
import type { Dictionary } from './dictionary.ts';
import { en } from './en/dictionary.ts';
import { fr } from './fr/dictionary.ts';

export type Locale = 'en' | 'fr';

const dictionaries: { readonly [L in Locale]: Dictionary } = { en, fr };
const KEPT_AS = 'muster.locale';

/** The language of the screen. Everything that shows `m` is drawn anew when it changes; nothing typed is lost. */
export class I18n {
  #locale = $state<Locale>('en');

  constructor() {
    const chosen = localStorage.getItem(KEPT_AS) ?? navigator.language.slice(0, 2);
    this.#apply(chosen === 'fr' ? 'fr' : 'en');
  }

  /** The words, by noun. */
  get m(): Dictionary {
    return dictionaries[this.#locale];
  }

  get locale(): Locale {
    return this.#locale;
  }

  set locale(locale: Locale) {
    this.#apply(locale);
    localStorage.setItem(KEPT_AS, locale);
  }

  #apply(locale: Locale): void {
    this.#locale = locale;
    document.documentElement.lang = locale;
  }
}

/** `const i18n = words()` while a component is set up; then `i18n.m.evacuees.register`. */
export const [words, setWords] = createContext<I18n>();
