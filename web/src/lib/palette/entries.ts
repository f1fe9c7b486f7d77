import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { foldWord } from '@muster/shared/vocabulary/name.ts';

/** Something to go to. */
export interface Entry {
  readonly key: string;
  readonly kind: 'page' | 'site' | 'departure' | 'person';
  readonly name: string;
  /** What tells it from others of its name. */
  readonly note: string;
  readonly href: string;
}

/** Of one kind in the list, so that none crowds out the others. */
const SHOWN_OF_A_KIND = 8;

/** Each word asked for begins a word of the name or of the note. An earlier place in the list is a better match. */
export function matching(entries: readonly Entry[], text: string): Entry[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const counts = new Map<string, number>();
  return entries.filter(({ kind, name, note }) => {
    const words = [...wordsOf(name), ...wordsOf(note)];
    if (!asked.every((word) => words.some((each) => each.startsWith(word)))) return false;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= SHOWN_OF_A_KIND;
  });
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\s·,/–-]+/)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** The page of a person: the tablet of the site that answers for them. */
export function personHref(emergencyId: string, { evacueeId, siteId }: EvacueeView): string {
  return `/${emergencyId}/tablet/${siteId}?person=${evacueeId}`;
}
