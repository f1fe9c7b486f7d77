import { assertNever } from '../../vocabulary/decision.ts';
import type { DepartureState } from '../../vocabulary/codes.ts';
import type { SiteId } from '../../vocabulary/ids.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { isOpenPassage, replacePassage } from '../boarding/passage-steps.ts';
import { passageOn, type Evacuee, type PassageStatus } from '../evacuee/evacuee.ts';
import type { Departure } from './departure.ts';
import { phaseOf } from './phase.ts';

/** Brings everyone with an open passage on a departure in step with how far it has come. */
export function carryPassengers(draft: EmergencyDraft, departure: Departure): void {
  for (const id of [...draft.evacuees.ids('everOnDeparture', departure.id)]) {
    const evacuee = draft.evacuees.get(id);
    const carried = evacuee && inStep(evacuee, departure);
    if (carried && carried !== evacuee) draft.evacuees.set(id, carried);
  }
}

/** The person's passage in step with the departure. Their place follows only if they are in the departure. */
export function inStep(evacuee: Evacuee, departure: Departure): Evacuee {
  const passage = passageOn(evacuee, departure.id);
  if (!passage || !isOpenPassage(passage)) return evacuee;
  const status = statusIn(phaseOf(departure), passage.status);
  if (status === passage.status) return evacuee;
  const carried = replacePassage(evacuee, { ...passage, status });
  return evacuee.place === departure.id ? { ...carried, ...whereabouts(departure, status) } : carried;
}

function statusIn(phase: DepartureState, status: PassageStatus): PassageStatus {
  switch (phase) {
    case 'departed':
    case 'diverted':
      return status === 'assigned' ? 'no-show' : 'departed';
    case 'arrived':
      return status === 'assigned' ? 'no-show' : 'arrived';
    case 'returned':
      return 'returned';
    case 'cancelled':
      return status === 'assigned' ? 'released' : status;
    case 'planned':
    case 'boarding':
    case 'closed':
    case 'held':
    case 'out-of-contact':
      return status;
    default:
      return assertNever(phase);
  }
}

/** Where someone in the departure is, and which site answers for them, by how far their passage has come. */
export function whereabouts(departure: Departure, status: PassageStatus): { siteId: SiteId; place: string } {
  const { id, fromSiteId, toSiteId } = departure;
  if (status === 'boarded') return { siteId: fromSiteId, place: id };
  if (status === 'departed') return { siteId: toSiteId, place: id };
  if (status === 'arrived') return { siteId: toSiteId, place: toSiteId };
  return { siteId: fromSiteId, place: fromSiteId };
}

/** Sends a departure and everyone who travels on it elsewhere; those it brought to the old destination came to the new. */
export function redirectPassengers(draft: EmergencyDraft, before: Departure, after: Departure): void {
  const { id: departureId, fromSiteId, toSiteId } = after;
  for (const id of [...draft.evacuees.ids('everOnDeparture', departureId)]) {
    const evacuee = draft.evacuees.get(id);
    const passage = evacuee && passageOn(evacuee, departureId);
    if (!passage || !(isOpenPassage(passage) || passage.status === 'arrived')) continue;
    const redirected = replacePassage(evacuee, { ...passage, fromSiteId, toSiteId });
    const follows =
      evacuee.place === whereabouts(before, passage.status).place && passage.status !== 'assigned';
    draft.evacuees.set(id, follows ? { ...redirected, ...whereabouts(after, passage.status) } : redirected);
  }
}
