import { z } from 'zod';
import { backOnOther } from '../boarding/end-passage.ts';
import { bringLast, replacePassage, uncontested } from '../boarding/passage-steps.ts';
import { inStep, whereabouts } from '../departure/carry-passengers.ts';
import type { EmergencyDraft } from '../emergency.ts';
import {
  openPassage,
  passageOn,
  type Evacuee,
  type Passage,
  type PassageStatus,
} from '../evacuee/evacuee.ts';
import type { Rival } from '../record.ts';

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

/** The person with the passage as claimed, `<departureId> <status>`; their place follows if it came from the passage. */
export function keepPassageClaim(draft: EmergencyDraft, evacuee: Evacuee, rival: Rival): Evacuee {
  const [departureId = '', said] = z.string().parse(rival.value).split(' ');
  const status = Status.parse(said);
  const departure = draft.departures.get(departureId);
  if (!departure) throw new Error(`A rival names an unrecorded departure: ${departureId}`);

  const { id, fromSiteId, toSiteId } = departure;
  const former = passageOn(evacuee, id);
  const passage = former ?? { departureId: id, fromSiteId, toSiteId, seating: 'seat', status };
  const kept = bringLast(evacuee, claimed(passage, status, rival), former);
  const follows = !former || evacuee.place === whereabouts(departure, former.status).place;
  const placed = follows ? { ...kept, ...whereabouts(departure, status) } : kept;
  return backOnOther(draft, inStep(placed, departure));
}

/** The person whose passage stands as it is: no longer possibly otherwise. */
export function settlePassage(evacuee: Evacuee): Evacuee {
  const passage = openPassage(evacuee) ?? evacuee.passages.at(-1);
  return passage ? replacePassage(evacuee, uncontested(passage)) : evacuee;
}

function claimed(passage: Passage, status: PassageStatus, { seq, by, device, at }: Rival): Passage {
  const { endedAt: _, ...settled } = uncontested(passage);
  const hasEnded = status === 'offloaded' || status === 'no-show';
  return { ...settled, status, ...(hasEnded && { endedAt: { seq, by, device, at } }) };
}
