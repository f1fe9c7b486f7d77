import type { DepartureId, SiteId } from '../../vocabulary/ids.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { NO_SITE } from '../evacuee/stub-evacuee.ts';
import { unstamped, type Origin } from '../record.ts';
import { emptyLoad, type Departure } from './departure.ts';

/** A departure known only from a report about it, until it is scheduled. */
export function stubDeparture(
  id: DepartureId,
  siteId: SiteId | undefined,
  { at }: Pick<Origin, 'at'>,
): Departure {
  return {
    ...unstamped,
    id,
    mode: 'land',
    carrier: '',
    number: '',
    fromSiteId: siteId ?? NO_SITE,
    toSiteId: siteId ?? NO_SITE,
    departsAt: at,
    arrivesAt: at,
    capacity: { seats: 0, persons: 0, litters: 0, wheelchairs: 0 },
    state: 'planned',
    load: emptyLoad,
    manifestVersion: 0,
    headCounts: [],
    unconfirmed: true,
  };
}

/** The departure that an event names; a stub where nobody has scheduled it. */
export function departureOrStub(
  draft: EmergencyDraft,
  { departureId, answeringSiteId }: { readonly departureId: DepartureId; readonly answeringSiteId?: SiteId },
  origin: Pick<Origin, 'at'>,
): Departure {
  return draft.departures.get(departureId) ?? stubDeparture(departureId, answeringSiteId, origin);
}
