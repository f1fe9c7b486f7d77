import type { Attachment } from 'svelte/attachments';
import { WedgeReader } from './wedge-reader.ts';

/** After so long without a key a scan is over. Well under the half second in which a person is to be open. */
const OVER_AFTER_MS = 120;

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
      timer = setTimeout(finish, OVER_AFTER_MS);
    }

    addEventListener('keydown', listen, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', listen, { capture: true });
    };
  };
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
