import { roomLeft, type Departure } from '../departure/departure.ts';
import type { Rejection } from '../rejections.ts';
import type { Placement } from './placement.ts';

/** Why these people together do not fit, or undefined. Persons are looked at first: they are the limit of the craft. */
export function lackOfRoom(departure: Departure, placements: readonly Placement[]): Rejection | undefined {
  const left = roomLeft(departure);
  if (placements.length > left.persons) {
    const { persons } = departure.capacity;
    return {
      type: 'PersonsFull',
      personsNeeded: placements.length,
      personsLeft: left.persons,
      maxPersons: persons,
    };
  }
  const kinds = [
    { kind: 'seat', seatsLeft: left.seats },
    { kind: 'litter', seatsLeft: left.litters },
    { kind: 'wheelchair', seatsLeft: left.wheelchairs },
  ] as const;
  for (const { kind, seatsLeft } of kinds) {
    const seatsNeeded = placements.filter(({ seating }) => seating === kind).length;
    if (seatsNeeded > seatsLeft) return { type: 'SeatsFull', kind, seatsNeeded, seatsLeft };
  }
  return undefined;
}
