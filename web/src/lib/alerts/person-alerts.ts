import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { Alert } from './alert.ts';

/** Whoever has left, by whatever way, is in other hands. */
const GONE: ReadonlySet<string> = new Set([
  ...['departed', 'arrived', 'handed-over', 'withdrew', 'left-by-own-means', 'missing', 'deceased'],
]);

/** Of people as far as the reader sees them: who sees no ages gets no word of minors, who sees no documents none of those. */
export function personAlerts(evacuees: readonly EvacueeView[]): Alert[] {
  return [...minorsAlone(evacuees), ...evacuees.flatMap(rivalClaims), ...sharedDocuments(evacuees)];
}

function minorsAlone(evacuees: readonly EvacueeView[]): Alert[] {
  const withAdult = new Set<string>();
  for (const { partyId, minor } of evacuees) if (partyId && minor === false) withAdult.add(partyId);
  return evacuees
    .filter(({ minor, partyId, stage }) => minor && !GONE.has(stage) && !(partyId && withAdult.has(partyId)))
    .map(({ evacueeId, siteId, registeredAt }) => ({
      type: 'minor-without-adult',
      id: `minor:${evacueeId}`,
      evacueeId,
      siteIds: [siteId],
      isOpen: true,
      ...(registeredAt && { at: registeredAt }),
    }));
}

function rivalClaims({ evacueeId, siteId, conflict, passages }: EvacueeView): Alert[] {
  const common = { evacueeId, siteIds: [siteId], isOpen: true };
  if (passages?.at(-1)?.contested) {
    return [{ ...common, type: 'passage-contested', id: `passage:${evacueeId}` }];
  }
  return conflict ? [{ ...common, type: 'claims-rival', id: `rival:${evacueeId}` }] : [];
}

/** The same number of the same issuer, shown by people who are recorded as two. */
function sharedDocuments(evacuees: readonly EvacueeView[]): Alert[] {
  const shown = new Map<string, Map<string, EvacueeView>>();
  for (const evacuee of evacuees) {
    for (const { number, issuer = '' } of evacuee.documents ?? []) {
      const digits = number?.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '') ?? '';
      if (digits === '') continue;
      const key = `${issuer}:${digits}`;
      const people = shown.get(key) ?? new Map<string, EvacueeView>();
      shown.set(key, people.set(evacuee.evacueeId, evacuee));
    }
  }
  return [...shown]
    .filter(([, people]) => people.size > 1)
    .map(([key, people]) => ({
      type: 'document-shared',
      id: `document:${key}`,
      evacueeIds: [...people.keys()],
      siteIds: [...new Set([...people.values()].map(({ siteId }) => siteId))],
      isOpen: true,
    }));
}
