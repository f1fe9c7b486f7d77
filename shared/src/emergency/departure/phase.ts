import type { DepartureState } from '../../vocabulary/codes.ts';
import type { Departure } from './departure.ts';

/** How far a departure has come, whatever stands in its way: never `held` or `out-of-contact`. */
export function phaseOf({ state, hold, lastKnown }: Departure): DepartureState {
  if (state === 'held') return hold?.from ?? 'planned';
  if (state === 'out-of-contact') return lastKnown ?? 'departed';
  return state;
}

const ON_THE_GROUND: ReadonlySet<DepartureState> = new Set(['planned', 'boarding', 'closed']);

export function isBeforeDeparture(departure: Departure): boolean {
  return ON_THE_GROUND.has(phaseOf(departure));
}

export function isUnderWay(departure: Departure): boolean {
  const phase = phaseOf(departure);
  return phase === 'departed' || phase === 'diverted';
}

export function isOver(departure: Departure): boolean {
  const phase = phaseOf(departure);
  return phase === 'arrived' || phase === 'returned' || phase === 'cancelled';
}

/** The departure in another state, no longer held nor out of contact. */
export function inState(departure: Departure, state: DepartureState): Departure {
  const { hold: _hold, lastKnown: _lastKnown, ...rest } = departure;
  return { ...rest, state };
}
