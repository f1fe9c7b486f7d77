import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { EvacueeId, PartyId } from '../../vocabulary/ids.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { personIn, reported, reportFields } from '../evacuee/reported-person.ts';
import { withRival, type Origin } from '../record.ts';

/** Someone travels with a party; whoever was in another one leaves it. Rules PARTY-3, PARTY-5, PARTY-6. */
export const JoinParty = z.strictObject({
  type: z.literal('JoinParty'),
  partyId: PartyId,
  evacueeId: EvacueeId,
});
export type JoinParty = z.infer<typeof JoinParty>;

export const PartyJoined = z.object({ type: z.literal('PartyJoined'), ...reportFields, partyId: PartyId });
export type PartyJoined = z.infer<typeof PartyJoined>;

export const decideJoinParty: Decide<JoinParty, PartyJoined> = (
  emergency,
  { partyId, evacueeId },
  circumstances,
) => {
  if (emergency.evacuees.get(evacueeId)?.partyId === partyId) return accept();
  return accept({ type: 'PartyJoined', ...reported(emergency, evacueeId, circumstances), partyId });
};

export function foldPartyJoined(draft: EmergencyDraft, event: PartyJoined, origin: Origin): void {
  const { partyId, concurrent = [] } = event;
  const evacuee = personIn(draft, event, origin);
  const joined = concurrent.includes('party')
    ? withRival(evacuee, 'party', partyId, origin)
    : { ...evacuee, partyId };
  draft.evacuees.set(evacuee.id, joined);
}

export function setsJoinParty(_emergency: Emergency, { partyId, evacueeId }: JoinParty): readonly SetFact[] {
  return [{ kind: 'evacuees', id: evacueeId, fact: 'party', value: partyId }];
}
