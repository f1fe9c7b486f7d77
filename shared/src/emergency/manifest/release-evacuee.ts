import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { lapInfantOf } from './lap-block.ts';
import { placeBlock } from './place-block.ts';
import { foldPlaceReturned } from './placement.ts';

/** Take back a place that nobody sits in yet. Rules DEP-6, DEP-7. */
export const ReleaseEvacuee = z.strictObject({
  type: z.literal('ReleaseEvacuee'),
  evacueeId: EvacueeId,
  departureId: DepartureId,
  reason: Text,
});
export type ReleaseEvacuee = z.infer<typeof ReleaseEvacuee>;

export const EvacueeReleased = z.object({
  type: z.literal('EvacueeReleased'),
  evacueeId: EvacueeId,
  departureId: DepartureId,
  /** Sealed, and so absent once the person was purged. */
  reason: Text.exactOptional(),
  /** The infant they hold, whose place goes with theirs. */
  lapInfantId: EvacueeId.exactOptional(),
});
export type EvacueeReleased = z.infer<typeof EvacueeReleased>;

export const decideReleaseEvacuee: Decide<ReleaseEvacuee, EvacueeReleased> = (emergency, command) => {
  const { evacueeId, departureId, reason } = command;
  const evacuee = emergency.evacuees.get(evacueeId);
  if (!evacuee) return reject({ type: 'EvacueeUnknown', evacueeId });
  if (!emergency.departures.get(departureId)) return reject({ type: 'DepartureUnknown', departureId });

  const infant = lapInfantOf(emergency, evacueeId, departureId);
  const block = placeBlock(evacuee, departureId) ?? (infant && placeBlock(infant, departureId));
  if (block) return reject(block);
  const lap = infant && { lapInfantId: infant.id };
  return accept({ type: 'EvacueeReleased', evacueeId, departureId, reason, ...lap });
};

export function foldEvacueeReleased(draft: EmergencyDraft, event: EvacueeReleased, _origin: Origin): void {
  const { evacueeId, departureId, lapInfantId } = event;
  foldPlaceReturned(draft, departureId, evacueeId);
  if (lapInfantId) foldPlaceReturned(draft, departureId, lapInfantId);
}
