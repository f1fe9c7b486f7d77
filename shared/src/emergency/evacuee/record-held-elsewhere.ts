import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { HeldElsewhere } from '../../vocabulary/codes.ts';
import { EvacueeId } from '../../vocabulary/ids.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { notMissing, personIn, reported, reportFields } from './reported-person.ts';

/** Someone is in a hospital, or in the custody of an authority. Rule PLACE-7. */
export const RecordHeldElsewhere = z.strictObject({
  type: z.literal('RecordHeldElsewhere'),
  evacueeId: EvacueeId,
  where: HeldElsewhere,
});
export type RecordHeldElsewhere = z.infer<typeof RecordHeldElsewhere>;

export const HeldElsewhereRecorded = z.object({
  type: z.literal('HeldElsewhereRecorded'),
  ...reportFields,
  where: HeldElsewhere,
});
export type HeldElsewhereRecorded = z.infer<typeof HeldElsewhereRecorded>;

export const decideRecordHeldElsewhere: Decide<RecordHeldElsewhere, HeldElsewhereRecorded> = (
  emergency,
  { evacueeId, where },
  { by, concurrent },
) => {
  const known = emergency.evacuees.get(evacueeId);
  if (known?.place === where) return accept();
  const contested = known?.exit === 'missing' ? [] : concurrent;
  const report = reported(emergency, evacueeId, { by, concurrent: contested });
  return accept({ type: 'HeldElsewhereRecorded', ...report, where });
};

export function foldHeldElsewhereRecorded(
  draft: EmergencyDraft,
  event: HeldElsewhereRecorded,
  origin: Origin,
): void {
  const { where, concurrent = [] } = event;
  const evacuee = personIn(draft, event, origin);
  const held = concurrent.includes('place')
    ? withRival(evacuee, 'place', where, origin)
    : { ...notMissing(evacuee), place: where };
  draft.evacuees.set(evacuee.id, held);
}

export function setsRecordHeldElsewhere(
  _emergency: Emergency,
  { evacueeId, where }: RecordHeldElsewhere,
): readonly SetFact[] {
  return [{ kind: 'evacuees', id: evacueeId, fact: 'place', value: where }];
}
