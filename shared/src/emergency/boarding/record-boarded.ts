import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import { inStep, whereabouts } from '../departure/carry-passengers.ts';
import type { Departure } from '../departure/departure.ts';
import { departureOrStub } from '../departure/stub-departure.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { openPassage, passageOn, withPassage, type Evacuee, type Passage } from '../evacuee/evacuee.ts';
import { notMissing } from '../evacuee/reported-person.ts';
import { stubEvacuee } from '../evacuee/stub-evacuee.ts';
import { withRival, type Origin } from '../record.ts';
import { boardingIncidents } from './boarding-incidents.ts';
import { BoardingKind, boardingKind } from './boarding-kind.ts';
import { passageValue, unlistedPassage } from './end-passage.ts';
import type { IncidentOpened } from './incident-opened.ts';
import { meetingOf, type Meeting } from './meeting.ts';
import { bringLast, replacePassage, uncontested, withoutRivals } from './passage-steps.ts';
import { placeFields, reportedPlace } from './reported-place.ts';

const fields = { evacueeId: EvacueeId, departureId: DepartureId, gate: Text.exactOptional() };

/** Report that someone was seen aboard. Always recorded; what should not have happened opens an incident. Rules BOARD-3 to BOARD-14. */
export const RecordBoarded = z.strictObject({ type: z.literal('RecordBoarded'), ...fields });
export type RecordBoarded = z.infer<typeof RecordBoarded>;

export const EvacueeBoarded = z.object({
  type: z.literal('EvacueeBoarded'),
  ...fields,
  ...placeFields,
  kind: BoardingKind,
});
export type EvacueeBoarded = z.infer<typeof EvacueeBoarded>;

export const decideRecordBoarded: Decide<RecordBoarded, EvacueeBoarded | IncidentOpened> = (
  emergency,
  command,
  circumstances,
) => {
  const evacuee = emergency.evacuees.get(command.evacueeId);
  const meeting = meetingOf(evacuee, command.departureId, circumstances);
  if (evacuee && meeting.byThisDevice && isAlreadySo(evacuee, meeting)) return accept();
  const kind = boardingKind(meeting);
  const boarded: EvacueeBoarded = {
    ...command,
    type: 'EvacueeBoarded',
    ...reportedPlace(emergency, command, circumstances),
    kind,
  };
  const incidents = boardingIncidents(emergency, command, { kind, meeting });
  return accept<EvacueeBoarded | IncidentOpened>(boarded, ...incidents);
};

function isAlreadySo(evacuee: Evacuee, { passage, seenAboard, informed }: Meeting): boolean {
  if (!passage || !seenAboard || (passage.contested && informed)) return false;
  return (
    passage.status === 'arrived' || (evacuee.place === passage.departureId && evacuee.exit !== 'missing')
  );
}

/** A boarding counts as it was seen, whatever else is said: who may be aboard is never counted as left behind. */
export function foldEvacueeBoarded(draft: EmergencyDraft, event: EvacueeBoarded, origin: Origin): void {
  const departure = departureOrStub(draft, event, origin);
  draft.departures.set(departure.id, departure);
  const known =
    draft.evacuees.get(event.evacueeId) ?? stubEvacuee(event.evacueeId, event.answeringSiteId, origin);
  const former = event.kind === 'go-show' ? undefined : passageOn(known, departure.id);
  const passage = boardedPassage(former ?? { ...unlistedPassage(departure), goShow: true }, event, origin);
  const claimed = withClaims(known, event, former);
  if (former?.status === 'arrived') {
    // A second gate's late word about a journey that is over moves nobody.
    draft.evacuees.set(event.evacueeId, replacePassage(claimed, passage));
    return;
  }
  const aboard = bringLast(withoutPlaceElsewhere(claimed, departure), passage, former);
  draft.evacuees.set(event.evacueeId, inStep(placed(aboard, departure, { event, origin }), departure));
}

function boardedPassage(
  former: Passage,
  { kind, gate }: EvacueeBoarded,
  { by, device, seq }: Origin,
): Passage {
  const { endedAt: _, ...passage } = kind === 'settled' ? uncontested(former) : former;
  const keepsStatus = kind === 'again' || kind === 'settled';
  return {
    ...passage,
    status: keepsStatus ? former.status : 'boarded',
    boardedAt: [...(former.boardedAt ?? []), { ...(gate && { gate }), by, device, seq }],
    ...(kind === 'against-end' && { contested: true }),
  };
}

/** A place that someone held elsewhere and did not take goes back. */
function withoutPlaceElsewhere(evacuee: Evacuee, departure: Departure): Evacuee {
  const elsewhere = openPassage(evacuee);
  if (elsewhere?.status !== 'assigned' || elsewhere.departureId === departure.id) return evacuee;
  return withPassage(evacuee, { ...elsewhere, status: 'released' });
}

/** The claim that they were taken off or did not come now stands beside the boarding, until somebody settles it. */
function withClaims(evacuee: Evacuee, { kind }: EvacueeBoarded, former?: Passage): Evacuee {
  if (kind === 'settled') return withoutRivals(evacuee, 'passage');
  if (kind !== 'against-end' || !former?.endedAt) return evacuee;
  return withRival(evacuee, 'passage', passageValue(former.departureId, former.status), former.endedAt);
}

/** The person in the departure, unless someone else has seen them elsewhere: then that stands, with this claim beside it. */
function placed(
  evacuee: Evacuee,
  departure: Departure,
  { event: { kind, concurrent = [] }, origin }: { readonly event: EvacueeBoarded; readonly origin: Origin },
): Evacuee {
  const found = notMissing(evacuee);
  const status = openPassage(found)?.status;
  if (!status) return found;
  const contradicted =
    concurrent.includes('place') && kind !== 'against-end' && isElsewhere(evacuee, departure);
  if (contradicted) return withRival(found, 'place', departure.id, origin);
  return { ...found, ...whereabouts(departure, status) };
}

/** At another site, in a hospital or in custody. From where the departure leaves one boards; another departure is an incident. */
function isElsewhere({ place, passages, exit }: Evacuee, { fromSiteId }: Departure): boolean {
  return (
    place !== fromSiteId && exit !== 'missing' && !passages.some(({ departureId }) => departureId === place)
  );
}

export function setsRecordBoarded(
  _emergency: Emergency,
  { evacueeId, departureId }: RecordBoarded,
): readonly SetFact[] {
  const value = passageValue(departureId, 'boarded');
  return [
    { kind: 'evacuees', id: evacueeId, fact: 'passage', value, evenIfSame: true },
    { kind: 'evacuees', id: evacueeId, fact: 'place', value: departureId },
  ];
}
