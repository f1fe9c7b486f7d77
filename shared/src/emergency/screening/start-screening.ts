import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { EvacueeId, OfficerId, ScreeningId } from '../../vocabulary/ids.ts';
import { Instant } from '../../vocabulary/instant.ts';
import type { Circumstances, Decide } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import { unstamped, type Origin } from '../record.ts';
import type { Rejection } from '../rejections.ts';
import { rolesHeld } from '../roles/grant.ts';

const fields = { screeningId: ScreeningId, evacueeId: EvacueeId };

/** Claim a person for screening, so that only one officer screens them at a time. Rules SCR-1 to SCR-6. */
export const StartScreening = z.strictObject({ type: z.literal('StartScreening'), ...fields });
export type StartScreening = z.infer<typeof StartScreening>;

export const ScreeningStarted = z.object({ type: z.literal('ScreeningStarted'), ...fields, since: Instant });
export type ScreeningStarted = z.infer<typeof ScreeningStarted>;

export const decideStartScreening: Decide<StartScreening, ScreeningStarted> = (
  emergency,
  command,
  circumstances,
) => {
  const { screeningId, evacueeId } = command;
  const evacuee = emergency.evacuees.get(evacueeId);
  if (!evacuee) return reject({ type: 'EvacueeUnknown', evacueeId });

  const known = emergency.screenings.get(screeningId);
  if (known && (known.evacueeId !== evacueeId || known.by !== circumstances.by)) {
    return reject({ type: 'IdTaken', id: screeningId });
  }
  if (known?.recordedAt || evacuee.claim?.screeningId === screeningId) return accept();

  const block = awayBlock(evacuee) ?? claimBlock(emergency, evacuee, circumstances);
  if (block) return reject(block);
  return accept({ type: 'ScreeningStarted', screeningId, evacueeId, since: circumstances.now });
};

function awayBlock(evacuee: Evacuee): Rejection | undefined {
  if (evacuee.exit) return { type: 'NotHere', exit: evacuee.exit };
  const passage = openPassage(evacuee);
  if (!passage || passage.status === 'assigned') return undefined;
  return { type: 'AlreadyAboard', departureId: passage.departureId };
}

/** An officer may leave an unfinished screening for another one on the same tablet; a supervisor may take over anyone's. */
function claimBlock(
  emergency: Emergency,
  evacuee: Evacuee,
  { by, device }: Circumstances,
): Rejection | undefined {
  const { claim } = evacuee;
  if (!claim || (claim.by === by && claim.device === device)) return undefined;
  if (supervises(emergency, by, evacuee)) return undefined;
  return { type: 'AlreadyBeingScreened', by: claim.by, screeningId: claim.screeningId, since: claim.since };
}

function supervises(emergency: Emergency, officerId: string, { siteId }: Evacuee): boolean {
  return rolesHeld(emergency, officerId).some(
    ({ role, siteIds }) => role === 'supervisor' && siteIds.includes(siteId),
  );
}

/** A claim that is taken over leaves its screening behind as a draft. */
export function foldScreeningStarted(draft: EmergencyDraft, event: ScreeningStarted, origin: Origin): void {
  const { screeningId, evacueeId, since } = event;
  const evacuee = draft.evacuees.get(evacueeId);
  if (!evacuee) throw new Error(`Log starts a screening of unrecorded person ${evacueeId}`);

  const by = OfficerId.parse(origin.by);
  draft.evacuees.set(evacueeId, { ...evacuee, claim: { screeningId, by, device: origin.device, since } });
  if (draft.screenings.get(screeningId)) return;
  const begun = { id: screeningId, evacueeId, by, startedAt: since, checks: {}, subjectStreams: [] };
  draft.screenings.set(screeningId, { ...unstamped, ...begun });
}
