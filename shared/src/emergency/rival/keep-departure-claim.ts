import { z } from 'zod';
import { DepartureState } from '../../vocabulary/codes.ts';
import { SiteId } from '../../vocabulary/ids.ts';
import { Instant } from '../../vocabulary/instant.ts';
import { replacePassage } from '../boarding/passage-steps.ts';
import { carryPassengers, redirectPassengers, whereabouts } from '../departure/carry-passengers.ts';
import type { Departure } from '../departure/departure.ts';
import { movementFields } from '../departure/movement-report.ts';
import { inState, isOver, phaseOf } from '../departure/phase.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { PassageStatus } from '../evacuee/evacuee.ts';
import type { Rival } from '../record.ts';

const LET_OFF: ReadonlySet<PassageStatus> = new Set(['arrived', 'returned']);
const Report = z.object(movementFields).omit({ departureId: true });

/** Writes the departure as if this claim had not been contested, and takes along who travels on it. */
export function keepDepartureClaim(
  draft: EmergencyDraft,
  departure: Departure,
  { fact, rival }: { readonly fact: string; readonly rival: Rival },
): void {
  const kept = withClaim(departure, fact, rival);
  draft.departures.set(kept.id, kept);
  if (fact === 'destination') redirectPassengers(draft, departure, kept);
  if (fact === 'state') {
    if (isOver(departure)) putBackAboard(draft, departure);
    carryPassengers(draft, kept);
  }
}

/** Whoever a mistaken arrival or return had let off. */
function putBackAboard(draft: EmergencyDraft, departure: Departure): void {
  for (const id of [...draft.evacuees.ids('everOnDeparture', departure.id)]) {
    const evacuee = draft.evacuees.get(id);
    const passage = evacuee?.passages.at(-1);
    if (!evacuee || passage?.departureId !== departure.id || !LET_OFF.has(passage.status)) continue;
    const back = replacePassage(evacuee, { ...passage, status: 'departed' });
    const follows = evacuee.place === whereabouts(departure, passage.status).place;
    draft.evacuees.set(id, follows ? { ...back, ...whereabouts(departure, 'departed') } : back);
  }
}

/** Facts in which nothing is exclusive, as head counts, stand as they are. */
function withClaim(departure: Departure, fact: string, rival: Rival): Departure {
  const { value } = rival;
  switch (fact) {
    case 'state':
      return withState(departure, DepartureState.parse(value), rival);
    case 'destination':
      return { ...departure, toSiteId: SiteId.parse(value) };
    case 'times': {
      const [departsAt, arrivesAt] = z.string().parse(value).split(' ');
      return { ...departure, departsAt: Instant.parse(departsAt), arrivesAt: Instant.parse(arrivesAt) };
    }
    case 'departed':
    case 'arrived':
      return { ...departure, [fact]: Report.parse(value) };
    default:
      return departure;
  }
}

/** A hold that lost left no reason; whoever settles it knows why. */
function withState(departure: Departure, state: DepartureState, { at }: Rival): Departure {
  const from = phaseOf(departure);
  if (state === 'held') return { ...departure, state, hold: { reason: '', since: at, from } };
  const settled = inState(departure, state);
  // Contact is lost under way: a departure that had ended by mistake is under way again.
  return state === 'out-of-contact' && !isOver(departure) ? { ...settled, lastKnown: from } : settled;
}
