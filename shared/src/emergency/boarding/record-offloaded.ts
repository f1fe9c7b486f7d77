import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import { departureOrStub } from '../departure/stub-departure.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { passageOn } from '../evacuee/evacuee.ts';
import { stubEvacuee } from '../evacuee/stub-evacuee.ts';
import { lapInfantOf } from '../manifest/lap-block.ts';
import type { Origin } from '../record.ts';
import { backOnOther, contestPassage, endPassage, passageValue } from './end-passage.ts';
import type { IncidentOpened } from './incident-opened.ts';
import { hasClaimed, meetingOf } from './meeting.ts';
import { isOpenPassage } from './passage-steps.ts';
import { placeFields, reportedPlace } from './reported-place.ts';

const fields = { evacueeId: EvacueeId, departureId: DepartureId, reason: Text.exactOptional() };

/** Report that someone was taken off, or gave up a place before boarding. Rules BOARD-15 to BOARD-19. */
export const RecordOffloaded = z.strictObject({ type: z.literal('RecordOffloaded'), ...fields });
export type RecordOffloaded = z.infer<typeof RecordOffloaded>;

export const EvacueeOffloaded = z.object({
  type: z.literal('EvacueeOffloaded'),
  ...fields,
  ...placeFields,
  /** The infants on their lap, who go along. */
  laps: z.array(EvacueeId),
  /** Someone else has seen them aboard, unknown to the author. */
  contested: open(z.literal(true)).exactOptional(),
});
export type EvacueeOffloaded = z.infer<typeof EvacueeOffloaded>;

export const decideRecordOffloaded: Decide<RecordOffloaded, EvacueeOffloaded | IncidentOpened> = (
  emergency,
  command,
  circumstances,
) => {
  const { evacueeId, departureId } = command;
  const evacuee = emergency.evacuees.get(evacueeId);
  const { passage, seenAboard, raced } = meetingOf(evacuee, departureId, circumstances);
  const contested = seenAboard && raced;
  if (evacuee && !contested && !(passage && isOpenPassage(passage))) return accept();
  if (contested && hasClaimed(evacuee, passageValue(departureId, 'offloaded'), circumstances))
    return accept();

  const infant = lapInfantOf(emergency, evacueeId, departureId);
  const event: EvacueeOffloaded = {
    ...command,
    type: 'EvacueeOffloaded',
    ...reportedPlace(emergency, command, circumstances),
    laps: infant ? [infant.id] : [],
  };
  if (!contested) return accept(event);
  return accept(
    { ...event, contested },
    { type: 'IncidentOpened', incident: 'boarded-against-offload', evacueeId, departureId },
  );
};

export function foldEvacueeOffloaded(draft: EmergencyDraft, event: EvacueeOffloaded, origin: Origin): void {
  const { evacueeId, answeringSiteId, laps, contested } = event;
  const departure = departureOrStub(draft, event, origin);
  draft.departures.set(departure.id, departure);
  for (const id of [evacueeId, ...laps]) {
    const person = draft.evacuees.get(id) ?? stubEvacuee(id, answeringSiteId, origin);
    const claim = { status: 'offloaded', origin } as const;
    const isContested = contested && passageOn(person, departure.id) !== undefined;
    const after = isContested
      ? contestPassage(person, departure.id, claim)
      : backOnOther(draft, endPassage(person, departure, claim));
    draft.evacuees.set(id, after);
  }
}

export function setsRecordOffloaded(
  _emergency: Emergency,
  { evacueeId, departureId }: RecordOffloaded,
): readonly SetFact[] {
  return [
    { kind: 'evacuees', id: evacueeId, fact: 'passage', value: passageValue(departureId, 'offloaded') },
  ];
}
