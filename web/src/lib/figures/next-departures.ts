import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import { phaseOf } from '#lib/map/estimated-share.ts';

const MOST_SHOWN = 6;

/** Those that have yet to leave, soonest first: what is late stands first of all. */
export function nextDepartures(departures: readonly DepartureView[]): DepartureView[] {
  return departures
    .filter((departure) => ['planned', 'boarding', 'closed'].includes(phaseOf(departure)))
    .sort((one, other) => Date.parse(one.departsAt) - Date.parse(other.departsAt))
    .slice(0, MOST_SHOWN);
}
