import { z } from 'zod';
import { EvacueeId, SiteId, type Author } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { siteOfOfficer } from '../roles/site-of-officer.ts';
import type { Evacuee } from './evacuee.ts';
import { stubEvacuee, UNKNOWN_PLACE } from './stub-evacuee.ts';

/** What every report about a person holds in the log. */
export const reportFields = {
  evacueeId: EvacueeId,
  /** For someone unknown: the site that answers for them until they are registered. */
  answeringSiteId: SiteId.exactOptional(),
  /** Facts that stand as another device has set them; this report's are kept as rivals. */
  concurrent: open(z.array(z.string())).exactOptional(),
};

interface Reported {
  readonly evacueeId: EvacueeId;
  readonly answeringSiteId?: SiteId;
  readonly concurrent?: string[];
}

/** The fields above, for a report by this author that sets these facts. */
export function reported(
  emergency: Emergency,
  evacueeId: EvacueeId,
  { by, concurrent }: { readonly by: Author; readonly concurrent: readonly string[] },
): Reported {
  const answeringSiteId = emergency.evacuees.get(evacueeId) ? undefined : siteOfOfficer(emergency, by);
  return {
    evacueeId,
    ...(answeringSiteId && { answeringSiteId }),
    ...(concurrent.length > 0 && { concurrent: [...concurrent] }),
  };
}

/** The person a report is about; one who is unknown becomes a stub, whose place the report may then say. */
export function personIn(
  draft: EmergencyDraft,
  { evacueeId, answeringSiteId }: Reported,
  origin: Origin,
): Evacuee {
  const known = draft.evacuees.get(evacueeId);
  return known ?? { ...stubEvacuee(evacueeId, answeringSiteId, origin), place: UNKNOWN_PLACE };
}

/** Found again: whoever is seen is not missing. */
export function notMissing(evacuee: Evacuee): Evacuee {
  if (evacuee.exit !== 'missing') return evacuee;
  const { exit: _, ...found } = evacuee;
  return found;
}
