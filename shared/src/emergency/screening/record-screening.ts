import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { Check, CheckResult, Recommendation } from '../../vocabulary/codes.ts';
import { Confidence, FindingCode, FindingKind, FindingWeight } from '../../vocabulary/finding-codes.ts';
import { EvacueeId, OfficerId, ScreeningId } from '../../vocabulary/ids.ts';
import { Instant } from '../../vocabulary/instant.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Circumstances, Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import type { Evacuee, ScreeningOutcome } from '../evacuee/evacuee.ts';
import { stubEvacuee } from '../evacuee/stub-evacuee.ts';
import { withRival, type Origin } from '../record.ts';
import { orderApproving, orderRevokedMeanwhile } from '../standing/applies.ts';
import type { EvacueeDetermined } from './determine.ts';
import { isRecorded, keepRecords } from './screening-records.ts';
import { withoutClaim } from './without-claim.ts';

/** Far more than one person gives cause for; a bound on what one command may cost. */
const MOST_FINDINGS = 50;

const findingFields = {
  kind: FindingKind,
  code: FindingCode,
  weight: FindingWeight,
  basis: Text,
  source: Text,
  confidence: Confidence,
};
const fields = {
  screeningId: ScreeningId,
  evacueeId: EvacueeId,
  checks: z.partialRecord(Check, CheckResult),
  recommendation: Recommendation,
  reason: Text.optional(),
};

/** One officer's finished assessment: advice, not a decision. Stands with or without a claim. Rules SCR-7 to SCR-15. */
export const RecordScreening = z.strictObject({
  type: z.literal('RecordScreening'),
  ...fields,
  findings: z.array(z.strictObject(findingFields)).max(MOST_FINDINGS),
});
export type RecordScreening = z.infer<typeof RecordScreening>;

export const ScreeningRecorded = z.object({
  type: z.literal('ScreeningRecorded'),
  ...fields,
  // Absent once what is sealed has been purged.
  checks: fields.checks.exactOptional(),
  findings: z.array(z.object(findingFields)).exactOptional(),
  recordedAt: Instant,
  /** The order that would have approved, revoked while the tablet could not know. */
  revokedStanding: open(z.int()).optional(),
  concurrent: open(z.array(z.string())).optional(),
});
export type ScreeningRecorded = z.infer<typeof ScreeningRecorded>;

export const decideRecordScreening: Decide<RecordScreening, ScreeningRecorded | EvacueeDetermined> = (
  emergency,
  command,
  circumstances,
) => {
  const known = emergency.screenings.get(command.screeningId);
  if (known && known.evacueeId !== command.evacueeId) return reject({ type: 'IdTaken', id: known.id });
  if (known?.recordedAt) {
    return isRecorded(emergency, known, command) ? accept() : reject({ type: 'IdTaken', id: known.id });
  }
  const concurrent = circumstances.concurrent.filter((fact) => fact === 'screening');
  const recorded: ScreeningRecorded & Pick<RecordScreening, 'checks' | 'findings'> = {
    ...command,
    type: 'ScreeningRecorded',
    recordedAt: circumstances.now,
    ...(concurrent.length > 0 && { concurrent }),
  };
  return concurrent.length > 0 ? accept(recorded) : accept(...withOrder(emergency, recorded, circumstances));
};

/** What a standing order makes of the advice, in the same entry. Contested advice never gets here. */
function withOrder(
  emergency: Emergency,
  recorded: ScreeningRecorded & Pick<RecordScreening, 'checks' | 'findings'>,
  circumstances: Circumstances,
): readonly (ScreeningRecorded | EvacueeDetermined)[] {
  const { evacueeId, recordedAt: determinedAt } = recorded;
  const evacuee = emergency.evacuees.get(evacueeId);
  if (!evacuee || (evacuee.determination && !evacuee.determination.reopened)) return [recorded];

  const asked = { emergency, evacuee, advice: recorded, circumstances };
  const order = orderApproving(asked);
  if (order) {
    const { number: standing } = order;
    return [
      recorded,
      { type: 'EvacueeDetermined', evacueeId, determination: 'approved', standing, determinedAt },
    ];
  }
  const revoked = orderRevokedMeanwhile(asked);
  return [revoked ? { ...recorded, revokedStanding: revoked.number } : recorded];
}

/** Keeps what was said whole; two officers who contradict each other unknowingly leave the first one's advice standing. */
export function foldScreeningRecorded(draft: EmergencyDraft, event: ScreeningRecorded, origin: Origin): void {
  const by = OfficerId.parse(origin.by);
  const evacuee = draft.evacuees.get(event.evacueeId) ?? stubEvacuee(event.evacueeId, undefined, origin);
  keepRecords(draft, event, { by, entitlement: evacuee.entitlement });

  const { determination, claim } = evacuee;
  const screened: Evacuee = {
    ...(claim && (claim.by === by || claim.screeningId === event.screeningId)
      ? withoutClaim(evacuee)
      : evacuee),
    everScreened: true,
    ...(determination &&
      event.recommendation !== 'clear' && { determination: { ...determination, reopened: true } }),
  };
  const { screeningId, recommendation } = event;
  draft.evacuees.set(
    evacuee.id,
    event.concurrent?.includes('screening')
      ? withRival(screened, 'screening', { screeningId, recommendation }, origin)
      : { ...screened, outcome: outcomeOf(event, by, origin.seq) },
  );
}

function outcomeOf(event: ScreeningRecorded, by: OfficerId, seq: number): ScreeningOutcome {
  const { screeningId, recommendation, recordedAt: at, checks = {}, revokedStanding } = event;
  const hasDeferred = Object.values(checks).includes('deferred');
  return {
    screeningId,
    by,
    recommendation,
    at,
    seq,
    hasDeferred,
    ...(revokedStanding !== undefined && { revokedStanding }),
  };
}

export function setsRecordScreening(
  _emergency: Emergency,
  { evacueeId, recommendation }: RecordScreening,
): readonly SetFact[] {
  return [{ kind: 'evacuees', id: evacueeId, fact: 'screening', value: recommendation }];
}
