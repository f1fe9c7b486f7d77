/** Runs in the page: what is pressed there and is smaller than a finger, with its size. */
export function smallTargets(): string[] {
  const LEAST_PX = 44;
  const PRESSED = [
    ...['a[href]', 'button', 'input:not([type=hidden])', 'select', 'textarea', 'summary'],
    ...['button', 'tab', 'radio', 'checkbox', 'menuitem', 'switch', 'option'].map((role) => `[role=${role}]`),
  ].join(', ');

  /** A box or a dot is pressed by its label too. */
  const boxesOf = (element: Element): DOMRect[] => {
    const isTicked = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type);
    const labels = isTicked ? [...(element.labels ?? [])] : [];
    return [element, ...labels].map((each) => each.getBoundingClientRect());
  };
  const isLarge = ({ width, height }: DOMRect) => Math.min(width, height) >= LEAST_PX - 0.5;

  return [...document.querySelectorAll(PRESSED)].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    const boxes = boxesOf(element);
    if (boxes.some(isLarge)) return [];
    const largest = boxes.at(-1);
    const size = `${(largest?.width ?? 0).toFixed(0)} by ${(largest?.height ?? 0).toFixed(0)}`;
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return [`${element.tagName.toLowerCase()} “${name}” ${size}`];
  });
}
