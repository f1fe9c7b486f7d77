import type { PartyView } from '@muster/shared/scopes/record-views.ts';
import type { PassengerLists } from '#lib/departures/departure-people.ts';

export interface PartySplit {
  readonly party: PartyView;
  /** With a place here, not aboard yet. */
  readonly toBoard: PartyView['card'];
  /** Neither on this departure nor gone before: they would stay. */
  readonly elsewhere: PartyView['card'];
}

const GONE: ReadonlySet<string> = new Set([
  ...['departed', 'arrived', 'handed-over', 'withdrew', 'left-by-own-means', 'deceased'],
]);

/** What boarding one person means for their party. Undefined: they travel alone, or all of it is aboard. */
export function partySplit(
  evacueeId: string,
  party: PartyView | undefined,
  { toBoard, aboard }: Pick<PassengerLists, 'toBoard' | 'aboard'>,
): PartySplit | undefined {
  if (!party) return undefined;
  const waits = new Set<string>(toBoard.map(({ evacuee }) => evacuee.evacueeId));
  const sits = new Set<string>(aboard.map(({ evacuee }) => evacuee.evacueeId));
  const others = party.card.filter((member) => member.evacueeId !== evacueeId && !sits.has(member.evacueeId));
  const split = {
    party,
    toBoard: others.filter((member) => waits.has(member.evacueeId)),
    elsewhere: others.filter((member) => !waits.has(member.evacueeId) && !GONE.has(member.stage)),
  };
  return split.toBoard.length + split.elsewhere.length > 0 ? split : undefined;
}
