/** Runs in the page: texts that their box cuts off, or that stand out of the button or cell which they are in. */
export function cutTexts(): string[] {
  const SLACK_PX = 1.5;
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
    // Hidden from the eye on purpose, drawn shapes, and names, which may be of any length.
    if (element.closest('.visually-hidden, .skip, svg, option, .name, [title], script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const drawn = range.getBoundingClientRect();
    const { width } = element.getBoundingClientRect();
    if (drawn.width <= 1 || drawn.height <= 1 || width <= 1) continue;
    const holder = element.closest('button, a, label, td, th, [role=cell], [role=columnheader], h1, h2, h3');
    const box = holder?.getBoundingClientRect();
    if (box && (drawn.right > box.right + SLACK_PX || drawn.left < box.left - SLACK_PX)) {
      found.add(`stands out: ${text.slice(0, 60)}`);
    }
    const isCut = getComputedStyle(element).overflowX !== 'visible';
    const isScrolled = /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (isCut && !isScrolled && element.scrollWidth > element.clientWidth + SLACK_PX) {
      found.add(`cut off: ${text.slice(0, 60)}`);
    }
  }
  return [...found];
}

/** Runs in the page: what must be moved sideways to be read. Maps and tables may, and nothing around them. */
export function sidewaysScroll(): string[] {
  const root = document.scrollingElement;
  const found: string[] = [];
  if (root && root.scrollWidth > root.clientWidth + 1) found.push('the page');
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || element.closest('[data-map], svg, pre, .visually-hidden')) continue;
    if (element.querySelector('table, [role=table]') && !element.matches('main, body, .content')) continue;
    if (element.closest('table, [role=table]')) continue;
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (scrolls && element.scrollWidth > element.clientWidth + 1) {
      found.push(`${element.tagName.toLowerCase()}.${element.classList[0] ?? ''}`);
    }
  }
  return found;
}
