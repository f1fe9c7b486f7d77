import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { EvacueeId, ScreeningId } from '../../vocabulary/ids.ts';
import { epochMs, minutesBetween } from '../../vocabulary/instant.ts';
import type { Circumstances, Decide } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import type { Claim } from '../evacuee/evacuee.ts';
import type { Origin } from '../record.ts';
import { SETTINGS } from '../settings/settings.ts';
import { withoutClaim } from './without-claim.ts';

const fields = { evacueeId: EvacueeId, screeningId: ScreeningId };

/** By the clock: the tablet that claims a person has been silent for too long. Rules CLOCK-1 to CLOCK-3. */
export const LapseClaim = z.strictObject({ type: z.literal('LapseClaim'), ...fields });
export type LapseClaim = z.infer<typeof LapseClaim>;

export const ClaimLapsed = z.object({ type: z.literal('ClaimLapsed'), ...fields });
export type ClaimLapsed = z.infer<typeof ClaimLapsed>;

export const decideLapseClaim: Decide<LapseClaim, ClaimLapsed> = (emergency, command, circumstances) => {
  const { evacueeId, screeningId } = command;
  const claim = emergency.evacuees.get(evacueeId)?.claim;
  if (claim?.screeningId !== screeningId) return reject({ type: 'NothingDue' });
  if (!hasLapsed(emergency, claim, circumstances)) return reject({ type: 'NothingDue' });
  return accept({ type: 'ClaimLapsed', evacueeId, screeningId });
};

/** Silence counts from the claim itself or from the tablet's last contact, whichever is later. */
export function hasLapsed(
  emergency: Emergency,
  { by, device, since }: Claim,
  { now, lastHeard }: Pick<Circumstances, 'now' | 'lastHeard'>,
): boolean {
  const limit = emergency.settings.get(SETTINGS)?.claimLapsesAfterMinutes;
  if (limit === undefined) return false;
  const heard = lastHeard(`${by}|${device}`);
  const from = heard !== undefined && epochMs(heard) > epochMs(since) ? heard : since;
  return minutesBetween(from, now) >= limit;
}

export function foldClaimLapsed(draft: EmergencyDraft, { evacueeId }: ClaimLapsed, _origin: Origin): void {
  const evacuee = draft.evacuees.get(evacueeId);
  if (!evacuee) throw new Error(`Log lapses a claim on unrecorded person ${evacueeId}`);
  draft.evacuees.set(evacueeId, withoutClaim(evacuee));
}
