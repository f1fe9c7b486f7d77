import { z } from 'zod';
import { Seating } from '../../vocabulary/codes.ts';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { isApproved } from '../boarding/may-board.ts';
import type { Decide } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import type { Origin } from '../record.ts';
import type { Rejection } from '../rejections.ts';
import { lapBlock } from './lap-block.ts';
import { foldPlacement } from './placement.ts';
import { lackOfRoom } from './lack-of-room.ts';
import { takesPeople } from './takes-people.ts';

/** Give someone who is cleared a place on a departure. Rules DEP-1 to DEP-6. */
export const AssignEvacuee = z.strictObject({
  type: z.literal('AssignEvacuee'),
  evacueeId: EvacueeId,
  departureId: DepartureId,
  /** Absent: a seat. */
  seating: Seating.exactOptional(),
  lapOf: EvacueeId.exactOptional(),
});
export type AssignEvacuee = z.infer<typeof AssignEvacuee>;

export const EvacueeAssigned = z.object({
  type: z.literal('EvacueeAssigned'),
  evacueeId: EvacueeId,
  departureId: DepartureId,
  seating: Seating,
  lapOf: EvacueeId.exactOptional(),
});
export type EvacueeAssigned = z.infer<typeof EvacueeAssigned>;

export const decideAssignEvacuee: Decide<AssignEvacuee, EvacueeAssigned> = (emergency, command) => {
  const { evacueeId, departureId, seating = 'seat', lapOf } = command;
  const evacuee = emergency.evacuees.get(evacueeId);
  if (!evacuee) return reject({ type: 'EvacueeUnknown', evacueeId });
  const departure = emergency.departures.get(departureId);
  if (!departure) return reject({ type: 'DepartureUnknown', departureId });

  const passage = openPassage(evacuee);
  if (passage?.departureId === departureId) return accept();
  if (evacuee.exit) return reject({ type: 'NotHere', exit: evacuee.exit });
  if (!isApproved(evacuee)) return reject({ type: 'NotCleared', evacueeId });
  if (passage) return reject({ type: 'EvacueeOnOtherDeparture', departureId: passage.departureId });
  if (!takesPeople(departure)) return reject({ type: 'DepartureNotOpen', state: departure.state });

  const lack =
    lackOfLap(emergency, evacuee, { ...command, seating }) ?? lackOfRoom(departure, [{ evacueeId, seating }]);
  if (lack) return reject(lack);
  return accept({ type: 'EvacueeAssigned', evacueeId, departureId, seating, ...(lapOf && { lapOf }) });
};

/** A lap and the adult it belongs to are said together or not at all. */
function lackOfLap(
  emergency: Emergency,
  evacuee: Evacuee,
  { seating, lapOf, departureId }: AssignEvacuee,
): Rejection | undefined {
  const evacueeId = evacuee.id;
  if (seating !== 'lap' && lapOf === undefined) return undefined;
  if (seating !== 'lap' || lapOf === undefined) return { type: 'LapNotAllowed', evacueeId };
  if (!emergency.evacuees.get(lapOf)) return { type: 'EvacueeUnknown', evacueeId: lapOf };
  const block = lapBlock(emergency, evacuee, { lapOf, departureId });
  return block?.type === 'LapNotAllowed' ? { ...block, evacueeId } : block;
}

export function foldEvacueeAssigned(draft: EmergencyDraft, event: EvacueeAssigned, _origin: Origin): void {
  foldPlacement(draft, event.departureId, event);
}
