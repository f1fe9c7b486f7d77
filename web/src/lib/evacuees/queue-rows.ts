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

/** Who has waited longest and is not being screened. */
export function nextWaiting(people: readonly EvacueeView[], but?: string): EvacueeView | undefined {
  return queueRows(people, { text: '', status: 'waiting' }).find(({ evacueeId }) => evacueeId !== but);
}

/** Folding is slow for ten thousand people at each letter; a record that changes is another object. */
const keysOf = new WeakMap<
  EvacueeView,
  { readonly names: readonly string[]; readonly codes: readonly string[] }
>();

function searchKeys(person: EvacueeView) {
  const known = keysOf.get(person);
  if (known) return known;
  const codes = [person.wristband, ...(person.documents ?? []).map(({ number }) => number)];
  const keys = {
    names: person.name ? nameKeys(person.name) : [],
    codes: codes.filter((code) => code !== undefined).map(foldWord),
  };
  keysOf.set(person, keys);
  return keys;
}

/** Each word asked for begins a word of the name, or stands in a document's number or on the wristband. */
function matches(person: EvacueeView, asked: readonly string[]): boolean {
  const { names, codes } = searchKeys(person);
  return asked.every(
    (word) => names.some((key) => key.startsWith(word)) || codes.some((code) => code.includes(word)),
  );
}

export function statusTally(people: readonly EvacueeView[]): ReadonlyMap<Status, number> {
  const tally = new Map<Status, number>();
  for (const { status } of people) if (status) tally.set(status, (tally.get(status) ?? 0) + 1);
  return tally;
}
