import { z } from 'zod';
import { DepartureId, SiteId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Emergency } from '../emergency.ts';
import { siteOfOfficer } from '../roles/site-of-officer.ts';

/** What every report about a departure holds in the log. */
export const reportFields = {
  departureId: DepartureId,
  /** For a departure that is unknown: the site that answers for it until it is scheduled. */
  answeringSiteId: SiteId.exactOptional(),
  /** Facts that another device had set to another value, unknown to the author. */
  concurrent: open(z.array(z.string())).exactOptional(),
};

interface Reported {
  readonly departureId: DepartureId;
  readonly answeringSiteId?: SiteId;
  readonly concurrent?: string[];
}

/** The fields above, for a report by this author. */
export function reported(
  emergency: Emergency,
  departureId: DepartureId,
  { by, concurrent }: Pick<Circumstances, 'by' | 'concurrent'>,
): Reported {
  const answeringSiteId = emergency.departures.get(departureId) ? undefined : siteOfOfficer(emergency, by);
  return {
    departureId,
    ...(answeringSiteId && { answeringSiteId }),
    ...(concurrent.length > 0 && { concurrent: [...concurrent] }),
  };
}
