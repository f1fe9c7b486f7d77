import type { Attachment } from 'svelte/attachments';

/** Keeps what a scanner types going into the one box, wherever a finger last was; whoever goes by Tab is left alone. */
export class ScanFocus {
  #box: HTMLInputElement | undefined;
  #isTyping = $state(false);

  /** Someone types a name: the keyboard on the screen may open. */
  get isTyping(): boolean {
    return this.#isTyping;
  }

  readonly keepBox: Attachment<HTMLInputElement> = (box) => {
    this.#box = box;
    this.focus();
    return () => (this.#box = undefined);
  };

  focus(): void {
    this.#box?.focus({ preventScroll: true });
  }

  byScanner(): void {
    this.#isTyping = false;
  }

  /** Touch devices show their keyboard on a focus that follows the change of its kind. */
  byKeyboard(): void {
    this.#isTyping = true;
    this.#box?.blur();
    requestAnimationFrame(() => this.focus());
  }

  /** Letters that no field awaits go into the box. A space presses a button; `/` is the key that leads to the box. */
  catchKey(event: KeyboardEvent): void {
    const isCommand =
      event.ctrlKey || event.metaKey || event.altKey || event.key === ' ' || event.key === '/';
    if (event.key.length === 1 && !isCommand && isFree(event.target)) this.focus();
  }

  afterPointer({ target }: PointerEvent): void {
    // After the click that this pointer makes.
    if (isFree(target)) setTimeout(() => isFree(document.activeElement) && this.focus());
  }
}

function isFree(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return false;
  return !(target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select'));
}
