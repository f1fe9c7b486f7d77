import { z } from 'zod';
import { DepartureState } from '../../vocabulary/codes.ts';
import { SiteId } from '../../vocabulary/ids.ts';
import { Instant } from '../../vocabulary/instant.ts';
import { carryPassengers, redirectPassengers } from '../departure/carry-passengers.ts';
import type { Departure } from '../departure/departure.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Rival } from '../record.ts';

/** Writes the departure as if this claim had not been contested, and takes along who travels on it. */
export function keepDepartureClaim(
  draft: EmergencyDraft,
  departure: Departure,
  { fact, rival }: { readonly fact: string; readonly rival: Rival },
): void {
  const kept = withClaim(departure, fact, rival.value);
  draft.departures.set(kept.id, kept);
  if (fact === 'destination') redirectPassengers(draft, departure, kept);
  if (fact === 'state') carryPassengers(draft, kept);
}

/** Facts in which nothing is exclusive, as head counts, stand as they are. */
function withClaim(departure: Departure, fact: string, value: unknown): Departure {
  switch (fact) {
    case 'state':
      return { ...departure, state: DepartureState.parse(value) };
    case 'destination':
      return { ...departure, toSiteId: SiteId.parse(value) };
    case 'times': {
      const [departsAt, arrivesAt] = z.string().parse(value).split(' ');
      return { ...departure, departsAt: Instant.parse(departsAt), arrivesAt: Instant.parse(arrivesAt) };
    }
    default:
      return departure;
  }
}
