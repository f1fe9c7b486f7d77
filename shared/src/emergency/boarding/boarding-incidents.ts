import type { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import type { Departure } from '../departure/departure.ts';
import type { Emergency } from '../emergency.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import type { BoardingKind } from './boarding-kind.ts';
import type { IncidentOpened } from './incident-opened.ts';
import { isApproved } from './may-board.ts';
import type { Meeting } from './meeting.ts';

type IncidentType = IncidentOpened['incident'];

/** What a boarding reveals that should not have happened. Rules BOARD-6 to BOARD-11. */
export function boardingIncidents(
  emergency: Emergency,
  { evacueeId, departureId }: { readonly evacueeId: EvacueeId; readonly departureId: DepartureId },
  { kind, meeting }: { readonly kind: BoardingKind; readonly meeting: Meeting },
): IncidentOpened[] {
  const evacuee = emergency.evacuees.get(evacueeId);
  const found: IncidentType[] = [];
  if (meeting.passage?.status !== 'arrived' && isElsewhere(evacuee, departureId))
    found.push('boarded-elsewhere');
  if (kind === 'again') {
    if (!meeting.byThisDevice) found.push('boarded-twice');
  } else if (kind !== 'settled') {
    if (!evacuee || !isApproved(evacuee)) found.push('boarded-not-approved');
    if (kind === 'go-show') found.push('boarded-not-listed');
    if (kind === 'against-end' && meeting.passage?.status === 'offloaded')
      found.push('boarded-against-offload');
    if (kind !== 'listed' && exceeds(emergency.departures.get(departureId), kind, meeting)) {
      found.push('boarded-over-capacity');
    }
  }
  return found.map((incident) => ({ type: 'IncidentOpened', incident, evacueeId, departureId }));
}

function isElsewhere(evacuee: Evacuee | undefined, departureId: string): boolean {
  const open = evacuee && openPassage(evacuee);
  return open !== undefined && open.departureId !== departureId && open.status !== 'assigned';
}

/** One more than the limits allow, counting this one. A place that was assigned is counted already; a lap takes no seat. */
function exceeds(departure: Departure | undefined, kind: BoardingKind, { passage }: Meeting): boolean {
  if (!departure || departure.unconfirmed) return false;
  const { load, capacity } = departure;
  if (load.persons + 1 > capacity.persons) return true;
  const seating = kind === 'go-show' ? 'seat' : (passage?.seating ?? 'seat');
  if (seating === 'lap') return false;
  const limit = `${seating}s` as const;
  return load[limit] + 1 > capacity[limit];
}
