import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { EvacueeId, PartyId } from '../../vocabulary/ids.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { personIn, reported, reportFields } from '../evacuee/reported-person.ts';
import { withRival, type Origin } from '../record.ts';

/** Someone no longer travels with a party. Rules PARTY-4 to PARTY-6. */
export const LeaveParty = z.strictObject({
  type: z.literal('LeaveParty'),
  partyId: PartyId,
  evacueeId: EvacueeId,
});
export type LeaveParty = z.infer<typeof LeaveParty>;

export const PartyLeft = z.object({ type: z.literal('PartyLeft'), ...reportFields, partyId: PartyId });
export type PartyLeft = z.infer<typeof PartyLeft>;

export const decideLeaveParty: Decide<LeaveParty, PartyLeft> = (
  emergency,
  { partyId, evacueeId },
  circumstances,
) => {
  const known = emergency.evacuees.get(evacueeId);
  if (known && known.partyId !== partyId) return accept();
  return accept({ type: 'PartyLeft', ...reported(emergency, evacueeId, circumstances), partyId });
};

export function foldPartyLeft(draft: EmergencyDraft, event: PartyLeft, origin: Origin): void {
  const { concurrent = [] } = event;
  const evacuee = personIn(draft, event, origin);
  if (concurrent.includes('party')) {
    draft.evacuees.set(evacuee.id, withRival(evacuee, 'party', undefined, origin));
    return;
  }
  const { partyId: _, ...alone } = evacuee;
  draft.evacuees.set(evacuee.id, alone);
}

export function setsLeaveParty(_emergency: Emergency, { evacueeId }: LeaveParty): readonly SetFact[] {
  return [{ kind: 'evacuees', id: evacueeId, fact: 'party', value: undefined }];
}
