import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { EvacueeId, ScreeningId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { withoutClaim } from './without-claim.ts';

const fields = { screeningId: ScreeningId, evacueeId: EvacueeId };

/** An officer puts a person back in the queue; what was begun stays as a draft. Rules SCR-15, SCR-16. */
export const ReleaseClaim = z.strictObject({ type: z.literal('ReleaseClaim'), ...fields });
export type ReleaseClaim = z.infer<typeof ReleaseClaim>;

export const ClaimReleased = z.object({ type: z.literal('ClaimReleased'), ...fields });
export type ClaimReleased = z.infer<typeof ClaimReleased>;

export const decideReleaseClaim: Decide<ReleaseClaim, ClaimReleased> = (emergency, command, { by }) => {
  const { screeningId, evacueeId } = command;
  const evacuee = emergency.evacuees.get(evacueeId);
  if (!evacuee) return reject({ type: 'EvacueeUnknown', evacueeId });
  const { claim } = evacuee;
  if (claim?.screeningId !== screeningId) return accept();
  if (claim.by !== by)
    return reject({ type: 'AlreadyBeingScreened', by: claim.by, screeningId, since: claim.since });
  return accept({ type: 'ClaimReleased', screeningId, evacueeId });
};

export function foldClaimReleased(
  draft: EmergencyDraft,
  { evacueeId }: ClaimReleased,
  _origin: Origin,
): void {
  const evacuee = draft.evacuees.get(evacueeId);
  if (!evacuee) throw new Error(`Log releases a claim on unrecorded person ${evacueeId}`);
  draft.evacuees.set(evacueeId, withoutClaim(evacuee));
}
