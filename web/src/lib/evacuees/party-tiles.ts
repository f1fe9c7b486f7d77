import { statusOf, type Status } from '@muster/shared/emergency/stages.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { PartyView } from '@muster/shared/scopes/record-views.ts';

export interface PartyTile extends Pick<
  EvacueeView,
  'evacueeId' | 'name' | 'nameAbsent' | 'place' | 'birthDate'
> {
  readonly status?: Status;
  /** Whether more than the party's card is known of them here. */
  readonly isInView: boolean;
}

/** The members in view, then those whom only the party's card knows. */
export function partyTiles(party: PartyView, people: readonly EvacueeView[]): PartyTile[] {
  const inView = people.filter(({ partyId }) => partyId === party.partyId);
  const known = new Set(inView.map(({ evacueeId }) => evacueeId));
  const elsewhere = party.card.filter(({ evacueeId }) => !known.has(evacueeId));
  return [
    ...inView.map((person) => ({ ...person, isInView: true })),
    ...elsewhere.map(({ stage, ...member }): PartyTile => {
      const status = statusOf(stage);
      return { ...member, ...(status && { status }), isInView: false };
    }),
  ];
}
