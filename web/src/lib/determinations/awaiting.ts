import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';

/** What one list is about; empty: all. */
export interface Listed {
  readonly site: string;
  readonly entitlement: string;
}

export interface Awaiting {
  /** Advised clear, never decided: may be approved many at once. */
  readonly favourable: readonly EvacueeView[];
  /** All others that wait for a decision. */
  readonly oneByOne: readonly EvacueeView[];
}

/** As many as one press may approve. */
export const MOST_AT_ONCE = 50;

/** Those who wait for a determination, longest wait first. */
export function awaiting(people: readonly EvacueeView[], { site, entitlement }: Listed): Awaiting {
  const listed = people
    .filter(({ stage }) => stage === 'awaiting-determination' || stage === 'referred')
    .filter((person) => site === '' || person.siteId === site)
    .filter((person) => entitlement === '' || person.entitlement === entitlement)
    .sort((one, other) => order(one).localeCompare(order(other)));
  const isFavourable = ({ advice, determination, conflict, stage }: EvacueeView) =>
    stage !== 'referred' && advice === 'clear' && !determination && !conflict;
  return {
    favourable: listed.filter(isFavourable),
    oneByOne: listed.filter((person) => !isFavourable(person)),
  };
}

/** Instants sort as text; `~` comes after all of them. */
function order({ registeredAt = '~' }: EvacueeView): string {
  return registeredAt;
}
