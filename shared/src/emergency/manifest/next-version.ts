import type { Instant } from '../../vocabulary/instant.ts';
import type { Departure } from '../departure/departure.ts';
import type { Emergency } from '../emergency.ts';
import { canonicalRows, MANIFEST_FORM, manifestHash } from './canonical-rows.ts';
import type { ManifestLocked } from './lock-manifest.ts';
import { manifestId } from './manifest-version.ts';
import { partyLabelsOf, passengersOn } from './passengers-on.ts';

/** The list as it is now, as the version after the latest; undefined when its rows are those of the latest. */
export function nextVersion(
  emergency: Emergency,
  { id: departureId, manifestVersion }: Departure,
  lockedAt: Instant,
): ManifestLocked | undefined {
  const passengers = passengersOn(emergency, departureId);
  const partyLabels = partyLabelsOf(emergency, passengers);
  const rows = canonicalRows(passengers, partyLabels, departureId);
  const sha256 = manifestHash(rows);
  if (emergency.manifests.get(manifestId(departureId, manifestVersion))?.sha256 === sha256) return undefined;
  return {
    type: 'ManifestLocked',
    departureId,
    version: manifestVersion + 1,
    count: rows.length,
    sha256,
    form: MANIFEST_FORM,
    evacueeIds: rows.map((row) => row.evacueeId),
    lockedAt,
  };
}
