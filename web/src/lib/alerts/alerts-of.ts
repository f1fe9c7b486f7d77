import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { IncidentView, SiteView } from '@muster/shared/scopes/record-views.ts';
import type { FiguresById } from '#lib/live/figures-by-id.ts';
import { inOrder, type Alert } from './alert.ts';
import { departureAlerts, incidentAlerts } from './departure-alerts.ts';
import { personAlerts } from './person-alerts.ts';
import { siteAlerts } from './site-alerts.ts';
import { waitingSince } from './waiting-since.ts';

export interface AlertRecords {
  readonly sites: readonly SiteView[];
  readonly departures: readonly DepartureView[];
  readonly evacuees: readonly EvacueeView[];
  readonly incidents: readonly IncidentView[];
  readonly figures: FiguresById;
}

/** Everything that the records say should be looked at, in the order to look at it. */
export function alertsOf(records: AlertRecords, nowMs: number): Alert[] {
  const { sites, departures, evacuees, incidents, figures } = records;
  const departureById = new Map<string, DepartureView>(departures.map((each) => [each.departureId, each]));
  return inOrder([
    ...siteAlerts({ sites, figures, waitingSince: waitingSince(evacuees, figures), nowMs }),
    ...departureAlerts(departures, nowMs),
    ...incidentAlerts(incidents, (departureId) => departureById.get(departureId)),
    ...personAlerts(evacuees),
  ]);
}
