import { createContext } from 'svelte';

export const THEMES = ['light', 'dark', 'sun'] as const;
export type ThemeName = (typeof THEMES)[number];

const KEPT_AS = 'muster.theme';

/** The theme of this browser, kept for the next visit. */
export class Theme {
  #name = $state<ThemeName>('light');

  constructor() {
    const kept = localStorage.getItem(KEPT_AS);
    this.name = THEMES.find((name) => name === kept) ?? 'light';
  }

  get name(): ThemeName {
    return this.#name;
  }

  set name(name: ThemeName) {
    this.#name = name;
    document.documentElement.dataset['theme'] = name;
    localStorage.setItem(KEPT_AS, name);
  }
}

export const [theme, setTheme] = createContext<Theme>();
