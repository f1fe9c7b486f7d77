import type { Page } from 'playwright-core';
import { en } from '../../../web/src/lib/words/en/dictionary.ts';
import { fr } from '../../../web/src/lib/words/fr/dictionary.ts';

/** All that a page shows or tells a screen reader, each text once. */
export async function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, body [lang=en]')) continue;
      found.add((node.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      if (element.closest('body [lang=en]')) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        found.add((element.getAttribute(name) ?? '').replaceAll(/\s+/g, ' ').trim());
      }
    }
    found.add(document.title);
    found.delete('');
    return [...found];
  });
}

/** A sentence that takes a number or a name, with a mark for what it takes. */
const TAKEN = '\u{1F538}';
/** With fewer letters of its own than this, a sentence could be of either language. */
const LEAST_LETTERS = 5;

/** Which of these texts are of the English catalogue, and not of the French one too. */
export function englishLeft(texts: readonly string[]): string[] {
  const english = catalogueOf(en);
  const french = catalogueOf(fr);
  return texts.filter((text) => isOf(english, text) && !isOf(french, text));
}

interface Catalogue {
  readonly plain: ReadonlySet<string>;
  readonly sentences: readonly RegExp[];
}

function isOf({ plain, sentences }: Catalogue, text: string): boolean {
  return plain.has(text) || sentences.some((sentence) => sentence.test(text));
}

function catalogueOf(dictionary: unknown): Catalogue {
  const plain = new Set<string>();
  const sentences: RegExp[] = [];
  const visit = (entry: unknown): void => {
    if (typeof entry === 'string') plain.add(entry.replaceAll(/\s+/g, ' ').trim());
    else if (typeof entry === 'function') sentences.push(...sentencesOf(entry as Sentence));
    else if (typeof entry === 'object' && entry !== null) Object.values(entry).forEach(visit);
  };
  visit(dictionary);
  return { plain, sentences };
}

type Sentence = (...taken: unknown[]) => unknown;

/** By saying it of a name, and of one and of many. */
function sentencesOf(sentence: Sentence): RegExp[] {
  return [TAKEN, 1, 7777].flatMap((taken) => {
    try {
      const said = sentence(...Array<unknown>(sentence.length).fill(taken));
      return typeof said === 'string' ? patternOf(said, taken) : [];
    } catch {
      // It takes something else than names and numbers.
      return [];
    }
  });
}

function patternOf(said: string, taken: string | number): RegExp[] {
  const marked = said.replaceAll(/7[\s,\u00a0\u202f]?777/g, TAKEN).replaceAll(String(taken), TAKEN);
  const own = marked.replaceAll(TAKEN, '').replaceAll(/NaN|undefined/g, '');
  if (own.replaceAll(/[^\p{L}]/gu, '').length < LEAST_LETTERS || /NaN|undefined/.test(marked)) return [];
  const source = marked
    .replaceAll(/\s+/g, ' ')
    .split(TAKEN)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+');
  return [new RegExp(`^${source}$`, 'u')];
}
