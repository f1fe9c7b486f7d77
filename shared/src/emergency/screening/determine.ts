import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DeterminationKind } from '../../vocabulary/codes.ts';
import { EvacueeId } from '../../vocabulary/ids.ts';
import { Instant } from '../../vocabulary/instant.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import type { DeterminationOutcome, Evacuee } from '../evacuee/evacuee.ts';
import { stubEvacuee } from '../evacuee/stub-evacuee.ts';
import { withRival, type Origin } from '../record.ts';
import { hasFreeHand } from '../roles/authorise.ts';

const fields = { evacueeId: EvacueeId, determination: DeterminationKind, reason: Text.optional() };

/** An authority's own decision about one person. Rules DET-1 to DET-6. */
export const Determine = z.strictObject({ type: z.literal('Determine'), ...fields });
export type Determine = z.infer<typeof Determine>;

export const EvacueeDetermined = z.object({
  type: z.literal('EvacueeDetermined'),
  ...fields,
  determinedAt: Instant,
  /** The numbered order that was applied; absent when somebody decided. */
  standing: open(z.int()).optional(),
  concurrent: open(z.array(z.string())).optional(),
});
export type EvacueeDetermined = z.infer<typeof EvacueeDetermined>;

export const decideDetermine: Decide<Determine, EvacueeDetermined> = (emergency, command, circumstances) => {
  const evacuee = emergency.evacuees.get(command.evacueeId);
  if (evacuee && hasScreened(evacuee, circumstances.by) && !hasFreeHand(emergency, circumstances)) {
    return reject({ type: 'OwnScreening' });
  }
  const standing = evacuee?.determination;
  if (standing?.determination === command.determination && !standing.reopened) return accept();

  const concurrent = circumstances.concurrent.filter((fact) => fact === 'determination');
  return accept({
    ...command,
    type: 'EvacueeDetermined',
    determinedAt: circumstances.now,
    ...(concurrent.length > 0 && { concurrent }),
  });
};

/** Whoever gave the advice that stands, or the advice that rivals it. */
function hasScreened({ outcome, rivals }: Evacuee, officerId: string): boolean {
  return outcome?.by === officerId || (rivals?.['screening'] ?? []).some(({ by }) => by === officerId);
}

export function foldEvacueeDetermined(draft: EmergencyDraft, event: EvacueeDetermined, origin: Origin): void {
  const { evacueeId, determination, determinedAt, standing, concurrent } = event;
  const evacuee = draft.evacuees.get(evacueeId) ?? stubEvacuee(evacueeId, undefined, origin);
  if (concurrent?.includes('determination')) {
    const claim = { determination, determinedAt };
    draft.evacuees.set(evacueeId, withRival(evacuee, 'determination', claim, origin));
    return;
  }
  const outcome: DeterminationOutcome = {
    determination,
    by: issuerOf(draft, standing) ?? origin.by,
    at: determinedAt,
    seq: origin.seq,
    ...(standing !== undefined && { standing }),
  };
  draft.evacuees.set(evacueeId, { ...evacuee, determination: outcome });
}

/** An order decides in the name of whoever issued it, not of the officer whose screening met it. */
function issuerOf(
  draft: EmergencyDraft,
  standing: number | undefined,
): DeterminationOutcome['by'] | undefined {
  return standing === undefined ? undefined : draft.standing.get(String(standing))?.issuedBy;
}

export function setsDetermine(
  _emergency: Emergency,
  { evacueeId, determination }: Determine,
): readonly SetFact[] {
  return [{ kind: 'evacuees', id: evacueeId, fact: 'determination', value: determination }];
}
