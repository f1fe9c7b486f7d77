import { z } from 'zod';
import { Seating } from '../../vocabulary/codes.ts';
import { EvacueeId, type DepartureId } from '../../vocabulary/ids.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { withPassage, type Evacuee } from '../evacuee/evacuee.ts';

/** What one person is given on a departure. */
export const Placement = z.object({
  evacueeId: EvacueeId,
  seating: Seating,
  /** The adult who holds this infant. */
  lapOf: EvacueeId.exactOptional(),
});
export type Placement = z.infer<typeof Placement>;

/** Gives the place. The legs are copied, so that a later diversion is a change of its own. */
export function foldPlacement(draft: EmergencyDraft, departureId: DepartureId, placement: Placement): void {
  const { evacueeId, seating, lapOf } = placement;
  const departure = draft.departures.get(departureId);
  if (!departure) throw new Error(`Log assigns to unrecorded departure ${departureId}`);
  const { fromSiteId, toSiteId } = departure;
  const passage = {
    departureId,
    fromSiteId,
    toSiteId,
    seating,
    status: 'assigned',
    ...(lapOf && { lapOf }),
  } as const;
  draft.evacuees.set(evacueeId, withPassage(recorded(draft, evacueeId), passage));
}

/** Takes the place back; the passage stays and says so. */
export function foldPlaceReturned(
  draft: EmergencyDraft,
  departureId: DepartureId,
  evacueeId: EvacueeId,
): void {
  const evacuee = recorded(draft, evacueeId);
  const passage = evacuee.passages.findLast((each) => each.departureId === departureId);
  if (!passage) throw new Error(`Log releases ${evacueeId} who has no place on ${departureId}`);
  draft.evacuees.set(evacueeId, withPassage(evacuee, { ...passage, status: 'released' }));
}

function recorded(draft: EmergencyDraft, evacueeId: EvacueeId): Evacuee {
  const evacuee = draft.evacuees.get(evacueeId);
  if (!evacuee) throw new Error(`Log assigns unrecorded evacuee ${evacueeId}`);
  return evacuee;
}
