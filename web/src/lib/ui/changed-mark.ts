import type { Attachment } from 'svelte/attachments';

/** As long as a changed figure is marked. */
const MARKED_FOR_MS = 2000;

/**
 * Marks an element with the class `changed` for two seconds whenever the value is another than before; the class says
 * how. Make one for each element: it remembers what it showed.
 */
export function changedMark(value: () => unknown): Attachment<HTMLElement> {
  let before: { readonly value: unknown } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (element) => {
    const now = value();
    if (before && before.value !== now) {
      element.classList.add('changed');
      clearTimeout(timer);
      timer = setTimeout(() => element.classList.remove('changed'), MARKED_FOR_MS);
    }
    before = { value: now };
  };
}
