import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { Exit } from '../../vocabulary/codes.ts';
import { EvacueeId } from '../../vocabulary/ids.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { openPassage, withPassage, type Evacuee } from './evacuee.ts';
import { personIn, reported, reportFields } from './reported-person.ts';
import { UNKNOWN_PLACE } from './stub-evacuee.ts';

/** Someone leaves the operation, or nobody knows where they are. Rules EXIT-1 to EXIT-5. */
export const RecordExit = z.strictObject({ type: z.literal('RecordExit'), evacueeId: EvacueeId, exit: Exit });
export type RecordExit = z.infer<typeof RecordExit>;

export const ExitRecorded = z.object({ type: z.literal('ExitRecorded'), ...reportFields, exit: Exit });
export type ExitRecorded = z.infer<typeof ExitRecorded>;

export const decideRecordExit: Decide<RecordExit, ExitRecorded> = (
  emergency,
  { evacueeId, exit },
  circumstances,
) => {
  if (emergency.evacuees.get(evacueeId)?.exit === exit) return accept();
  return accept({ type: 'ExitRecorded', ...reported(emergency, evacueeId, circumstances), exit });
};

export function foldExitRecorded(draft: EmergencyDraft, event: ExitRecorded, origin: Origin): void {
  const { exit, concurrent = [] } = event;
  const evacuee = personIn(draft, event, origin);
  draft.evacuees.set(evacuee.id, exitOrRival(evacuee, exit, { concurrent, origin }));
}

function exitOrRival(
  evacuee: Evacuee,
  exit: Exit,
  { concurrent, origin }: { readonly concurrent: readonly string[]; readonly origin: Origin },
): Evacuee {
  if (concurrent.includes('exit')) return withRival(evacuee, 'exit', exit, origin);
  // A sighting that the author did not know of outweighs "missing", which is the place unknown.
  if (concurrent.includes('place')) return withRival(evacuee, 'place', UNKNOWN_PLACE, origin);
  return withExit(evacuee, exit);
}

/** Missing leaves everything for the return; the other exits give up the claim and a place not yet taken. */
export function withExit(evacuee: Evacuee, exit: Exit): Evacuee {
  if (exit === 'missing') return { ...evacuee, exit, place: UNKNOWN_PLACE };
  const { claim: _, ...gone } = { ...evacuee, exit };
  const passage = openPassage(gone);
  return passage?.status === 'assigned' ? withPassage(gone, { ...passage, status: 'released' }) : gone;
}

export function setsRecordExit(_emergency: Emergency, { evacueeId, exit }: RecordExit): readonly SetFact[] {
  const facts: SetFact[] = [{ kind: 'evacuees', id: evacueeId, fact: 'exit', value: exit }];
  if (exit === 'missing')
    facts.push({ kind: 'evacuees', id: evacueeId, fact: 'place', value: UNKNOWN_PLACE });
  return facts;
}
