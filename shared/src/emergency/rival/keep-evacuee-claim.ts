import { z } from 'zod';
import { DeterminationKind, Exit, Recommendation } from '../../vocabulary/codes.ts';
import { PartyId, ScreeningId } from '../../vocabulary/ids.ts';
import { Instant } from '../../vocabulary/instant.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Evacuee, ScreeningOutcome } from '../evacuee/evacuee.ts';
import { withExit } from '../evacuee/record-exit.ts';
import { notMissing } from '../evacuee/reported-person.ts';
import { UNKNOWN_PLACE } from '../evacuee/stub-evacuee.ts';
import { withParticular } from '../evacuee/with-particular.ts';
import type { Rival } from '../record.ts';
import { keepPassageClaim } from './keep-passage-claim.ts';

const DeterminationClaim = z.object({ determination: DeterminationKind, determinedAt: Instant });
const ScreeningClaim = z.object({ screeningId: ScreeningId, recommendation: Recommendation });

/** The person as if this claim had not been contested. */
export function keepEvacueeClaim(
  draft: EmergencyDraft,
  evacuee: Evacuee,
  { fact, rival }: { readonly fact: string; readonly rival: Rival },
): Evacuee {
  const { value, by, seq } = rival;
  switch (fact) {
    case 'determination': {
      const { determination, determinedAt: at } = DeterminationClaim.parse(value);
      return { ...evacuee, determination: { determination, by, at, seq } };
    }
    case 'screening':
      return { ...evacuee, outcome: outcomeOf(draft, rival) };
    case 'passage':
      return keepPassageClaim(draft, evacuee, rival);
    case 'place':
      return withPlace(draft, evacuee, z.string().parse(value));
    case 'exit':
      return withExit(evacuee, Exit.parse(value));
    case 'party': {
      const { partyId: _, ...alone } = evacuee;
      return value === undefined ? alone : { ...alone, partyId: PartyId.parse(value) };
    }
    default:
      return withParticular(evacuee, fact, value);
  }
}

function outcomeOf(draft: EmergencyDraft, { value, at, seq }: Rival): ScreeningOutcome {
  const { screeningId, recommendation } = ScreeningClaim.parse(value);
  const screening = draft.screenings.get(screeningId);
  if (!screening) throw new Error(`A rival names an unrecorded screening: ${screeningId}`);
  const { by, checks, recordedAt = at } = screening;
  const hasDeferred = Object.values(checks).includes('deferred');
  return { screeningId, by, recommendation, at: recordedAt, seq, hasDeferred };
}

/** "Unknown" was said of someone missing; any other place is a sighting. */
function withPlace(draft: EmergencyDraft, evacuee: Evacuee, place: string): Evacuee {
  if (place === UNKNOWN_PLACE) return withExit(evacuee, 'missing');
  const site = draft.sites.get(place);
  return { ...notMissing(evacuee), place, ...(site && { siteId: site.id }) };
}
