import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import { departureOrStub } from '../departure/stub-departure.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { backOnOther, contestPassage, endPassage, passageValue } from './end-passage.ts';
import { hasClaimed, meetingOf } from './meeting.ts';
import { isOpenPassage } from './passage-steps.ts';
import { placeFields, reportedPlace } from './reported-place.ts';

const fields = { evacueeId: EvacueeId, departureId: DepartureId, reason: Text.exactOptional() };

/** Report that someone listed did not come. Rules BOARD-20 to BOARD-22. */
export const RecordNoShow = z.strictObject({ type: z.literal('RecordNoShow'), ...fields });
export type RecordNoShow = z.infer<typeof RecordNoShow>;

export const NoShowRecorded = z.object({
  type: z.literal('NoShowRecorded'),
  ...fields,
  ...placeFields,
  /** Another device has seen them aboard. */
  contested: open(z.literal(true)).exactOptional(),
});
export type NoShowRecorded = z.infer<typeof NoShowRecorded>;

export const decideRecordNoShow: Decide<RecordNoShow, NoShowRecorded> = (
  emergency,
  command,
  circumstances,
) => {
  const { evacueeId, departureId } = command;
  const evacuee = emergency.evacuees.get(evacueeId);
  const { passage, seenAboard, byOthers, raced } = meetingOf(evacuee, departureId, circumstances);
  const contested = seenAboard && (byOthers || raced);
  if (!contested && !(passage && isOpenPassage(passage))) return accept();
  if (contested && hasClaimed(evacuee, passageValue(departureId, 'no-show'), circumstances)) return accept();
  return accept({
    ...command,
    type: 'NoShowRecorded',
    ...reportedPlace(emergency, command, circumstances),
    ...(contested && { contested }),
  });
};

export function foldNoShowRecorded(draft: EmergencyDraft, event: NoShowRecorded, origin: Origin): void {
  const departure = departureOrStub(draft, event, origin);
  const evacuee = draft.evacuees.get(event.evacueeId);
  if (!evacuee) return;
  const claim = { status: 'no-show', origin } as const;
  const after = event.contested
    ? contestPassage(evacuee, departure.id, claim)
    : backOnOther(draft, endPassage(evacuee, departure, claim));
  draft.evacuees.set(evacuee.id, after);
}

export function setsRecordNoShow(
  _emergency: Emergency,
  { evacueeId, departureId }: RecordNoShow,
): readonly SetFact[] {
  return [{ kind: 'evacuees', id: evacueeId, fact: 'passage', value: passageValue(departureId, 'no-show') }];
}
