import { createContext } from 'svelte';

export type ShortcutName =
  'sheet' | 'search' | 'tablet' | 'determinations' | 'departures' | 'conflicts' | 'map' | 'administration';

/** Single keys, by what they do. */
export const SHORTCUT_KEYS: { readonly [N in ShortcutName]: string } = {
  sheet: '?',
  search: '/',
  tablet: 't',
  determinations: 'e',
  departures: 'd',
  conflicts: 'c',
  map: 'm',
  administration: 'a',
};

const KEPT_AS = 'muster.single-keys';
/** A scanner strikes keys within a few milliseconds of each other; nobody does that by hand. */
const ALONE_FOR_MS = 80;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp' | 'target'>;

/** Single keys that do something, on or off as this browser was told (WCAG 2.1.4). */
export class Shortcuts {
  #areOn = $state(localStorage.getItem(KEPT_AS) !== 'off');
  #lastKeyAt = Number.NEGATIVE_INFINITY;
  #pending: ReturnType<typeof setTimeout> | undefined;

  get areOn(): boolean {
    return this.#areOn;
  }

  set areOn(areOn: boolean) {
    this.#areOn = areOn;
    localStorage.setItem(KEPT_AS, areOn ? 'on' : 'off');
  }

  /** Calls `run` when this key was meant as a shortcut: not in a field or a dialog, and no part of a scan. */
  press(event: Pressed, run: (name: ShortcutName) => void): void {
    clearTimeout(this.#pending);
    const isAlone = event.timeStamp - this.#lastKeyAt > ALONE_FOR_MS;
    this.#lastKeyAt = event.timeStamp;
    const name =
      isAlone && this.#areOn && !hasModifier(event) && !isElsewhere(event.target) && named(event.key);
    if (name) this.#pending = setTimeout(() => run(name), ALONE_FOR_MS);
  }

  forget(): void {
    clearTimeout(this.#pending);
  }
}

function named(key: string): ShortcutName | undefined {
  return (Object.keys(SHORTCUT_KEYS) as ShortcutName[]).find((name) => SHORTCUT_KEYS[name] === key);
}

function hasModifier({ ctrlKey, metaKey, altKey }: Pressed): boolean {
  return ctrlKey || metaKey || altKey;
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

export const [shortcuts, setShortcuts] = createContext<Shortcuts>();
