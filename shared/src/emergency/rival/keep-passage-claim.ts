import { z } from 'zod';
import { bringLast, replacePassage, uncontested } from '../boarding/passage-steps.ts';
import { inStep, whereabouts } from '../departure/carry-passengers.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { openPassage, passageOn, type Evacuee, type PassageStatus } from '../evacuee/evacuee.ts';

const STATUSES = [
  'assigned',
  'boarded',
  'departed',
  'arrived',
  'offloaded',
  'no-show',
  'released',
  'returned',
] as const satisfies readonly PassageStatus[];
const Status = z.enum(STATUSES);

/** The person with the passage as claimed, `<departureId> <status>`, and where that puts them. */
export function keepPassageClaim(draft: EmergencyDraft, evacuee: Evacuee, claim: unknown): Evacuee {
  const [departureId = '', said] = z.string().parse(claim).split(' ');
  const status = Status.parse(said);
  const departure = draft.departures.get(departureId);
  if (!departure) throw new Error(`A rival names an unrecorded departure: ${departureId}`);

  const { id, fromSiteId, toSiteId } = departure;
  const former = passageOn(evacuee, id);
  const passage = former ?? { departureId: id, fromSiteId, toSiteId, seating: 'seat', status };
  const kept = bringLast(evacuee, { ...uncontested(passage), status }, former);
  return inStep(status === 'assigned' ? kept : { ...kept, ...whereabouts(departure, status) }, departure);
}

/** The person whose passage stands as it is: no longer possibly otherwise. */
export function settlePassage(evacuee: Evacuee): Evacuee {
  const passage = openPassage(evacuee) ?? evacuee.passages.at(-1);
  return passage ? replacePassage(evacuee, uncontested(passage)) : evacuee;
}
