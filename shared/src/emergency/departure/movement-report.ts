import { Count } from '../../vocabulary/count.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import { Instant } from '../../vocabulary/instant.ts';
import { withRival, type Origin } from '../record.ts';
import { sameValue } from '../same-content.ts';
import type { Departure, MovementReport } from './departure.ts';

/** What is reported when a departure leaves or arrives. `at` is the movement's own time. */
export const movementFields = {
  departureId: DepartureId,
  at: Instant,
  /** Everyone: passengers, crew and staff. */
  personsOnBoard: Count,
  crew: Count.exactOptional(),
  staff: Count.exactOptional(),
};

interface Reported {
  readonly at: Instant;
  readonly personsOnBoard: number;
  readonly crew?: number;
  readonly staff?: number;
}

export function movementReport({ at, personsOnBoard, crew, staff }: Reported): MovementReport {
  return { at, personsOnBoard, ...(crew !== undefined && { crew }), ...(staff !== undefined && { staff }) };
}

/** The departure with this report; one that says otherwise than another device's, unknown to its author, stands beside it. */
export function withReport(
  departure: Departure,
  {
    moment,
    report,
    concurrent,
  }: { moment: 'departed' | 'arrived'; report: MovementReport; concurrent: boolean },
  origin: Origin,
): Departure {
  const standing = departure[moment];
  if (standing && sameValue(standing, report)) return departure;
  if (standing && concurrent) return withRival(departure, moment, report, origin);
  return { ...departure, [moment]: report };
}
