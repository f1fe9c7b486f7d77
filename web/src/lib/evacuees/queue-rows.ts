import type { Status } from '@muster/shared/emergency/stages.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { foldWord, nameKeys } from '@muster/shared/vocabulary/name.ts';

/** In the order of the journey; the last two are shown only where there are any. */
export const DESK_STATUSES = ['waiting', 'progress', 'advised', 'cleared', 'secondary', 'held'] as const;

export interface QueueFilter {
  readonly text: string;
  /** Undefined: all. */
  readonly status: Status | undefined;
}

/** Who matches, longest wait first; those whose registration is not known come last. */
export function queueRows(people: readonly EvacueeView[], { text, status }: QueueFilter): EvacueeView[] {
  const asked = text
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '');
  return people
    .filter((person) => status === undefined || person.status === status)
    .filter((person) => asked.length === 0 || matches(person, asked))
    .sort(
      (one, other) =>
        Number(registeredAt(one) > registeredAt(other)) - Number(registeredAt(one) < registeredAt(other)),
    );
}

/** Instants sort as text; `~` comes after all of them. */
function registeredAt(person: EvacueeView): string {
  return person.registeredAt ?? '~';
}

/** Each word asked for begins a word of the name, or stands in a document's number or on the wristband. */
function matches(person: EvacueeView, asked: readonly string[]): boolean {
  const keys = person.name ? nameKeys(person.name) : [];
  const codes = [person.wristband, ...(person.documents ?? []).map(({ number }) => number)]
    .filter((code) => code !== undefined)
    .map(foldWord);
  return asked.every(
    (word) => keys.some((key) => key.startsWith(word)) || codes.some((code) => code.includes(word)),
  );
}

export function statusTally(people: readonly EvacueeView[]): ReadonlyMap<Status, number> {
  const tally = new Map<Status, number>();
  for (const { status } of people) if (status) tally.set(status, (tally.get(status) ?? 0) + 1);
  return tally;
}
