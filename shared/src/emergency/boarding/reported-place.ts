import { EvacueeId } from '../../vocabulary/ids.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Emergency } from '../emergency.ts';
import { reported, reportFields } from '../departure/reported-departure.ts';
import type { DepartureId } from '../../vocabulary/ids.ts';

/** What every report about a person's place on a departure holds in the log. */
export const placeFields = { evacueeId: EvacueeId, ...reportFields };

interface Place {
  readonly evacueeId: EvacueeId;
  readonly departureId: DepartureId;
}

/** The fields above; whoever is unknown is answered for by the other's site, or by the author's. */
export function reportedPlace(
  emergency: Emergency,
  { evacueeId, departureId }: Place,
  circumstances: Circumstances,
) {
  const departure = emergency.departures.get(departureId);
  const evacuee = emergency.evacuees.get(evacueeId);
  const siteId = departure && evacuee ? undefined : (departure?.fromSiteId ?? evacuee?.siteId);
  return {
    evacueeId,
    ...reported(emergency, departureId, circumstances),
    ...(siteId && { answeringSiteId: siteId }),
  };
}
