import { mrzLinesFrom } from '@muster/shared/documents/mrz-lines.ts';
import type { Attachment } from 'svelte/attachments';
import { WedgeReader } from './wedge-reader.ts';

/** After so long without a key a scan is over; sooner once it is a whole passport, after which nothing comes. */
const OVER_AFTER_MS = 320;
const WHOLE_AFTER_MS = 80;
/** Characters of two lines of 44. Shorter zones may be the beginning of a longer one. */
const WHOLE = 88;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Listens to a scanner that types, whatever has the focus, while the element stands. The field that it typed into gets
 * back what stood in it, and no button is pressed by its line ends.
 */
export function wedgeScanner(onscan: (text: string) => void): Attachment<HTMLElement> {
  return () => {
    const reader = new WedgeReader();
    let before: { readonly field: Field; readonly value: string } | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function finish(): void {
      const text = reader.finish();
      if (text === undefined) return;
      if (before) restore(before.field, before.value);
      onscan(text);
    }

    function listen(event: KeyboardEvent): void {
      const isKey = event.key.length === 1 || event.key === 'Enter';
      if (!isKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      reader.take({ key: event.key, at: event.timeStamp });
      if (reader.isFirst) before = fieldIn(event.target);
      // No button is meant, and no form.
      if (reader.isBurst && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
      clearTimeout(timer);
      timer = setTimeout(finish, isWhole(reader.text) ? WHOLE_AFTER_MS : OVER_AFTER_MS);
    }

    addEventListener('keydown', listen, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', listen, { capture: true });
    };
  };
}

function isWhole(text: string): boolean {
  return text.length >= WHOLE && (mrzLinesFrom(text)?.join('').length ?? 0) >= WHOLE;
}

function fieldIn(target: EventTarget | null): { field: Field; value: string } | undefined {
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
  return isField ? { field: target, value: target.value } : undefined;
}

function restore(field: Field, value: string): void {
  if (field.value === value) return;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
