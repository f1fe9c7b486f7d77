import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { EvacueeId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { personIn, reported, reportFields } from './reported-person.ts';

/** Someone who arrived was handed over to those who receive them. Rule PLACE-8. */
export const RecordHandedOver = z.strictObject({ type: z.literal('RecordHandedOver'), evacueeId: EvacueeId });
export type RecordHandedOver = z.infer<typeof RecordHandedOver>;

export const EvacueeHandedOver = z.object({ type: z.literal('EvacueeHandedOver'), ...reportFields });
export type EvacueeHandedOver = z.infer<typeof EvacueeHandedOver>;

export const decideRecordHandedOver: Decide<RecordHandedOver, EvacueeHandedOver> = (
  emergency,
  { evacueeId },
  circumstances,
) => {
  if (emergency.evacuees.get(evacueeId)?.handedOver) return accept();
  return accept({ type: 'EvacueeHandedOver', ...reported(emergency, evacueeId, circumstances) });
};

export function foldEvacueeHandedOver(draft: EmergencyDraft, event: EvacueeHandedOver, origin: Origin): void {
  const evacuee = personIn(draft, event, origin);
  draft.evacuees.set(evacuee.id, { ...evacuee, handedOver: true });
}
