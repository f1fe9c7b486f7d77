import type { Page } from 'playwright-core';
import { en } from '../../web/src/lib/words/en/dictionary.ts';
import { fr } from '../../web/src/lib/words/fr/dictionary.ts';

/** What the controls and headings of a page are called, each once: what must be in the language of the page. */
export async function controlWords(page: Page): Promise<string[]> {
  const words = await page
    .locator(
      'button, a, label, legend, h1, h2, h3, [aria-label], [placeholder], option, [role=radiogroup] > span',
    )
    .evaluateAll((elements) =>
      elements.flatMap((element) => [
        ...(element.querySelector('button, label, option') ? [] : [element.textContent]),
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('placeholder') ?? '',
      ]),
    );
  return [...new Set(words.map((text) => text.trim()))].filter((text) => text !== '');
}

/** Which of these are English words of the application and not French ones too. */
export function englishIn(words: readonly string[]): string[] {
  const english = new Set(textsOf(en));
  const french = new Set(textsOf(fr));
  return words.filter((text) => english.has(text) && !french.has(text));
}

/** Every plain text of a dictionary; sentences that take a number or a name are not among them. */
function textsOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry];
  return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(textsOf) : [];
}
