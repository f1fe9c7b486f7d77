/** Held, shared, by every page in which something is half typed: a new version waits until nobody holds it. */
const LOCK = 'muster.half-typed';

/** Text that is looked for with, not entered. */
const IS_LOOKING = '[type="search"], [role="combobox"], [data-scan]';
/** Where an answer by choice counts as typed: everywhere else it chooses a view. */
const IN_A_FORM = 'form, dialog, [role="dialog"]';

/** Knows whether this page holds anything that a reload would lose. */
export class HalfTyped {
  readonly #touched = new Set<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>();
  readonly #sources = new Set<() => boolean>();
  #release: (() => void) | undefined;

  get isAny(): boolean {
    if ([...this.#sources].some((isHalfDone) => isHalfDone())) return true;
    for (const field of this.#touched) {
      if (field.isConnected && field.value !== '') return true;
      this.#touched.delete(field);
    }
    return false;
  }

  /** Something outside the fields of the page, as a form laid aside. Returns what ends it. */
  add(isHalfDone: () => boolean): () => void {
    this.#sources.add(isHalfDone);
    return () => void this.#sources.delete(isHalfDone);
  }

  /** From now on what is typed is noted. */
  start(): void {
    document.addEventListener('input', ({ target }) => this.#note(target), { capture: true });
  }

  /** Whether anything is half typed here or in another page of this browser. */
  async isAnywhere(): Promise<boolean> {
    if (this.isAny) return true;
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === LOCK);
  }

  /** Tells the other pages how it stands here. */
  tell(): void {
    if (!this.isAny) {
      this.#release?.();
      this.#release = undefined;
    } else if (!this.#release) {
      const until = new Promise<void>((release) => (this.#release = release));
      void navigator.locks.request(LOCK, { mode: 'shared' }, () => until);
    }
  }

  #note(target: EventTarget | null): void {
    const isText =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));
    const isChoice =
      (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) &&
      target.closest(IN_A_FORM) !== null;
    if ((isText || isChoice) && !target.matches(IS_LOOKING)) this.#touched.add(target);
  }
}
