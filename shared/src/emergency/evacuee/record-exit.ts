import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { Exit } from '../../vocabulary/codes.ts';
import { EvacueeId } from '../../vocabulary/ids.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { lapInfantOf } from '../manifest/lap-block.ts';
import { openPassage, withPassage, type Evacuee } from './evacuee.ts';
import { personIn, reported, reportFields } from './reported-person.ts';
import { UNKNOWN_PLACE } from './stub-evacuee.ts';

/** Someone leaves the operation, or nobody knows where they are. Rules EXIT-1 to EXIT-5. */
export const RecordExit = z.strictObject({ type: z.literal('RecordExit'), evacueeId: EvacueeId, exit: Exit });
export type RecordExit = z.infer<typeof RecordExit>;

export const ExitRecorded = z.object({
  type: z.literal('ExitRecorded'),
  ...reportFields,
  exit: Exit,
  /** The infant on their lap, whose place goes back along with theirs. */
  lapInfantId: EvacueeId.exactOptional(),
});
export type ExitRecorded = z.infer<typeof ExitRecorded>;

export const decideRecordExit: Decide<RecordExit, ExitRecorded> = (
  emergency,
  { evacueeId, exit },
  circumstances,
) => {
  const evacuee = emergency.evacuees.get(evacueeId);
  if (evacuee?.exit === exit) return accept();
  const passage = evacuee && openPassage(evacuee);
  const givesUp = exit !== 'missing' && passage?.status === 'assigned';
  const infant = givesUp ? lapInfantOf(emergency, evacueeId, passage.departureId) : undefined;
  return accept({
    type: 'ExitRecorded',
    ...reported(emergency, evacueeId, circumstances),
    exit,
    ...(infant && { lapInfantId: infant.id }),
  });
};

export function foldExitRecorded(draft: EmergencyDraft, event: ExitRecorded, origin: Origin): void {
  const { exit, concurrent = [], lapInfantId } = event;
  const evacuee = personIn(draft, event, origin);
  const after = exitOrRival(evacuee, exit, { concurrent, origin });
  draft.evacuees.set(evacuee.id, after);
  const infant = lapInfantId && draft.evacuees.get(lapInfantId);
  if (infant && after.exit === exit) draft.evacuees.set(infant.id, withPlaceGivenBack(infant));
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
  return withPlaceGivenBack(gone);
}

function withPlaceGivenBack(evacuee: Evacuee): Evacuee {
  const passage = openPassage(evacuee);
  return passage?.status === 'assigned' ? withPassage(evacuee, { ...passage, status: 'released' }) : evacuee;
}

export function setsRecordExit(_emergency: Emergency, { evacueeId, exit }: RecordExit): readonly SetFact[] {
  const facts: SetFact[] = [{ kind: 'evacuees', id: evacueeId, fact: 'exit', value: exit }];
  if (exit === 'missing')
    facts.push({ kind: 'evacuees', id: evacueeId, fact: 'place', value: UNKNOWN_PLACE });
  return facts;
}
