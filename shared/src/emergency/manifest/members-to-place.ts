import type { EvacueeId } from '../../vocabulary/ids.ts';
import type { Departure } from '../departure/departure.ts';
import type { Emergency } from '../emergency.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import type { AssignParty, Lap } from './assign-party.ts';
import type { Placement } from './placement.ts';

export interface MembersToPlace {
  readonly all: readonly Evacuee[];
  /** How many have their place here already. */
  readonly done: number;
  /** Those who need a place now, in the order of their ids. */
  readonly leaving: readonly Evacuee[];
  /** Those left behind on purpose. */
  readonly without: readonly EvacueeId[];
}

/** Whom of a party an assignment is about: not those who have their place, have gone, or are to stay. */
export function membersToPlace(
  emergency: Emergency,
  departure: Departure,
  { partyId, without = [] }: Pick<AssignParty, 'partyId' | 'without'>,
): MembersToPlace {
  const ids = [...emergency.evacuees.ids('party', partyId)].sort();
  const all = ids.flatMap((id) => emergency.evacuees.get(id) ?? []);
  const isDone = (member: Evacuee) => openPassage(member)?.departureId === departure.id;
  const remaining = all.filter((member) => !isDone(member) && !isGone(member, departure));
  const staying = new Set<string>(without);
  return {
    all,
    done: all.filter(isDone).length,
    leaving: remaining.filter(({ id }) => !staying.has(id)),
    without: remaining.filter(({ id }) => staying.has(id)).map(({ id }) => id),
  };
}

/** Gone by an exit, under way, or arrived; but whoever arrived where this departure leaves from is here to go on. */
function isGone(member: Evacuee, { fromSiteId }: Departure): boolean {
  if (member.exit) return true;
  const status = member.passages.at(-1)?.status;
  return status === 'departed' || (status === 'arrived' && member.siteId !== fromSiteId);
}

export function placementOf({ id }: Evacuee, laps: readonly Lap[]): Placement {
  const lap = laps.find(({ evacueeId }) => evacueeId === id);
  return lap ? { evacueeId: id, seating: 'lap', lapOf: lap.lapOf } : { evacueeId: id, seating: 'seat' };
}
