import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { EvacueeId, PartyId, SiteId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { unstamped, type Origin } from '../record.ts';
import { siteOfOfficer } from '../roles/site-of-officer.ts';
import { sameContent } from '../same-content.ts';

/** People who travel together get a name to be called by. Rules PARTY-1, PARTY-2. */
export const FormParty = z.strictObject({
  type: z.literal('FormParty'),
  partyId: PartyId,
  label: Text,
  leadId: EvacueeId.exactOptional(),
});
export type FormParty = z.infer<typeof FormParty>;

export const PartyFormed = z.object({
  type: z.literal('PartyFormed'),
  partyId: PartyId,
  /** Sealed, and so absent once its people were purged. */
  label: Text.exactOptional(),
  leadId: EvacueeId.exactOptional(),
  /** Where it was formed. */
  siteId: SiteId.exactOptional(),
});
export type PartyFormed = z.infer<typeof PartyFormed>;

export const decideFormParty: Decide<FormParty, PartyFormed> = (emergency, command, { by }) => {
  const { partyId, label, leadId } = command;
  const known = emergency.parties.get(partyId);
  if (known)
    return sameContent(known, { label, leadId }) ? accept() : reject({ type: 'IdTaken', id: partyId });
  const lead = leadId && emergency.evacuees.get(leadId);
  const siteId = lead?.siteId ?? siteOfOfficer(emergency, by);
  return accept({ ...command, type: 'PartyFormed', ...(siteId && { siteId }) });
};

export function foldPartyFormed(draft: EmergencyDraft, event: PartyFormed, _origin: Origin): void {
  const { type: _, partyId, label = '', ...said } = event;
  draft.parties.set(partyId, { ...unstamped, ...said, id: partyId, label, card: [], memberStreams: [] });
}
