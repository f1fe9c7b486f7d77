import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import { isApproved } from '../boarding/may-board.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import type { Origin } from '../record.ts';
import type { Rejection } from '../rejections.ts';
import { lackOfRoom } from './lack-of-room.ts';
import { lapInfantOf } from './lap-block.ts';
import { foldPlacement, foldPlaceReturned, Placement } from './placement.ts';
import { placeBlock } from './place-block.ts';
import { takesPeople } from './takes-people.ts';

/** Move someone from one departure to another in one act: never without a place in between. Rules DEP-6, DEP-7. */
export const ReassignEvacuee = z.strictObject({
  type: z.literal('ReassignEvacuee'),
  evacueeId: EvacueeId,
  fromDepartureId: DepartureId,
  toDepartureId: DepartureId,
});
export type ReassignEvacuee = z.infer<typeof ReassignEvacuee>;

export const EvacueeReassigned = z.object({
  type: z.literal('EvacueeReassigned'),
  evacueeId: EvacueeId,
  fromDepartureId: DepartureId,
  toDepartureId: DepartureId,
  /** The person, and the infant they hold. */
  moved: open(z.array(Placement)),
});
export type EvacueeReassigned = z.infer<typeof EvacueeReassigned>;

export const decideReassignEvacuee: Decide<ReassignEvacuee, EvacueeReassigned> = (emergency, command) => {
  const { evacueeId, fromDepartureId, toDepartureId } = command;
  const evacuee = emergency.evacuees.get(evacueeId);
  if (!evacuee) return reject({ type: 'EvacueeUnknown', evacueeId });
  const target = emergency.departures.get(toDepartureId);
  if (!target) return reject({ type: 'DepartureUnknown', departureId: toDepartureId });
  if (!emergency.departures.get(fromDepartureId)) {
    return reject({ type: 'DepartureUnknown', departureId: fromDepartureId });
  }

  if (openPassage(evacuee)?.departureId === toDepartureId) return accept();
  const infant = lapInfantOf(emergency, evacueeId, fromDepartureId);
  const movers = infant ? [evacuee, infant] : [evacuee];
  for (const mover of movers) {
    const block = placeBlock(mover, fromDepartureId) ?? moveBlock(mover);
    if (block) return reject(block);
  }
  const moved = movers.flatMap(placementHeld);
  // An infant moved alone would have nobody there to hold it.
  if (moved[0]?.seating === 'lap') return reject({ type: 'LapNotAllowed', evacueeId });
  if (!takesPeople(target)) return reject({ type: 'DepartureNotOpen', state: target.state });
  const lack = lackOfRoom(target, moved);
  if (lack) return reject(lack);
  return accept({ type: 'EvacueeReassigned', evacueeId, fromDepartureId, toDepartureId, moved });
};

/** Another departure is a new place, for which the same is asked as for the first. */
function moveBlock(mover: Evacuee): Rejection | undefined {
  if (mover.exit) return { type: 'NotHere', exit: mover.exit };
  return isApproved(mover) ? undefined : { type: 'NotCleared', evacueeId: mover.id };
}

function placementHeld(mover: Evacuee): Placement[] {
  const place = openPassage(mover);
  if (!place) return [];
  return [{ evacueeId: mover.id, seating: place.seating, ...(place.lapOf && { lapOf: place.lapOf }) }];
}

export function foldEvacueeReassigned(
  draft: EmergencyDraft,
  event: EvacueeReassigned,
  _origin: Origin,
): void {
  for (const placement of event.moved) {
    foldPlaceReturned(draft, event.fromDepartureId, placement.evacueeId);
    foldPlacement(draft, event.toDepartureId, placement);
  }
}
