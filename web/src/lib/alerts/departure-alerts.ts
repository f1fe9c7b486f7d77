import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { IncidentView } from '@muster/shared/scopes/record-views.ts';
import { cutOffOf } from '#lib/departures/cut-off.ts';
import type { Alert } from './alert.ts';

/** From here on an empty seat can hardly be filled any more. */
const NEAR_CUT_OFF_MINUTES = 60;
const UNDERFILLED_BELOW = 0.8;

export function departureAlerts(departures: readonly DepartureView[], nowMs: number): Alert[] {
  return departures.flatMap((departure) => {
    const { departureId, fromSiteId, capacity, load } = departure;
    const cutOff = cutOffOf(departure, nowMs);
    const common = { siteIds: [fromSiteId], isOpen: true, departureId };
    const found: Alert[] = [];
    const isNear = cutOff && cutOff.minutes >= 0 && cutOff.minutes <= NEAR_CUT_OFF_MINUTES;
    if (isNear && load.seats < capacity.seats * UNDERFILLED_BELOW) {
      const figures = { listed: load.seats, seats: capacity.seats, minutes: cutOff.minutes };
      found.push({ ...common, type: 'departure-underfilled', id: `underfilled:${departureId}`, ...figures });
    }
    if (departure.conflict) {
      found.push({ ...common, type: 'departure-contested', id: `contested:${departureId}` });
    }
    return found;
  });
}

const OVER: ReadonlySet<string> = new Set(['arrived', 'returned', 'cancelled']);

/** Incidents stay. One is open until the departure it is about is over; whoever was refused at a gate did not pass. */
export function incidentAlerts(
  incidents: readonly IncidentView[],
  departureOf: (departureId: string) => DepartureView | undefined,
): Alert[] {
  return incidents.map(({ id, type, at, evacueeId, departureId, siteIds }) => {
    const departure = departureId && departureOf(departureId);
    const isOver = departure ? OVER.has(departure.state) && type !== 'missing-on-arrival' : false;
    return {
      type: 'incident',
      incident: type,
      id: `incident:${id}`,
      at,
      siteIds: siteIds.slice(0, 1),
      isOpen: type !== 'scan-refused' && !isOver,
      ...(evacueeId && { evacueeId }),
      ...(departureId && { departureId }),
    };
  });
}
