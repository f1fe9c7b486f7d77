import { whereabouts } from '../departure/carry-passengers.ts';
import type { Departure } from '../departure/departure.ts';
import type { DepartureId } from '../../vocabulary/ids.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { passageOn, type Evacuee, type Passage } from '../evacuee/evacuee.ts';
import { withRival, type Origin } from '../record.ts';
import { bringLast, isOpenPassage, replacePassage, uncontested, withoutRivals } from './passage-steps.ts';

export type EndStatus = 'offloaded' | 'no-show';

/** The value under which boardings, offloads and no-shows are compared. */
export function passageValue(departureId: DepartureId, status: Passage['status']): string {
  return `${departureId} ${status}`;
}

/** Whoever was taken off or did not come is back at the site the departure leaves from, if the departure is where they were. */
export function endPassage(
  evacuee: Evacuee,
  departure: Departure,
  { status, origin }: { readonly status: EndStatus; readonly origin: Origin },
): Evacuee {
  const { seq, by, device, at } = origin;
  const passage = passageOn(evacuee, departure.id) ?? unlistedPassage(departure);
  const ended = replacePassage(evacuee, {
    ...uncontested(passage),
    status,
    endedAt: { seq, by, device, at },
  });
  const settled = withoutRivals(ended, 'passage');
  return evacuee.place === departure.id ? { ...settled, ...whereabouts(departure, status) } : settled;
}

/** A claim that someone seen aboard is not there: they count as possibly aboard until somebody settles it. */
export function contestPassage(
  evacuee: Evacuee,
  departureId: DepartureId,
  { status, origin }: { readonly status: EndStatus; readonly origin: Origin },
): Evacuee {
  const passage = passageOn(evacuee, departureId);
  const contested = passage ? replacePassage(evacuee, { ...passage, contested: true }) : evacuee;
  return withRival(contested, 'passage', passageValue(departureId, status), origin);
}

/** Someone seen aboard two departures and then taken off one of them is aboard the other. */
export function backOnOther(draft: EmergencyDraft, evacuee: Evacuee): Evacuee {
  const last = evacuee.passages.at(-1);
  if (!last || isOpenPassage(last)) return evacuee;
  const other = evacuee.passages.findLast((passage) => isOpenPassage(passage));
  const departure = other && draft.departures.get(other.departureId);
  if (!departure) return evacuee;
  const back = bringLast(evacuee, other, other);
  return evacuee.place === last.fromSiteId ? { ...back, ...whereabouts(departure, other.status) } : back;
}

/** A place on a departure for someone whom nobody had assigned. */
export function unlistedPassage({ id, fromSiteId, toSiteId }: Departure): Passage {
  return { departureId: id, fromSiteId, toSiteId, seating: 'seat', status: 'boarded' };
}
