import { z } from 'zod';
import { Count, Seq } from '../../vocabulary/count.ts';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { Instant } from '../../vocabulary/instant.ts';
import { open } from '../../vocabulary/public-field.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Evacuee } from '../evacuee/evacuee.ts';
import { unstamped, type Origin } from '../record.ts';
import { sameValue } from '../same-content.ts';
import { manifestId } from './manifest-version.ts';
import { nextVersion } from './next-version.ts';
import { partyLabelsOf } from './passengers-on.ts';
import { takesPeople } from './takes-people.ts';

/** Freeze the list as it is now, numbered, counted and hashed. Rules MAN-1 to MAN-3. */
export const LockManifest = z.strictObject({ type: z.literal('LockManifest'), departureId: DepartureId });
export type LockManifest = z.infer<typeof LockManifest>;

export const ManifestLocked = z.object({
  type: z.literal('ManifestLocked'),
  departureId: DepartureId,
  version: Seq,
  count: Count,
  /** Of the canonical rows, lower-case hex. */
  sha256: open(z.string().regex(/^[0-9a-f]{64}$/)),
  /** Which columns, order and hash. */
  form: open(z.string()),
  /** In the order of the rows. */
  evacueeIds: z.array(EvacueeId),
  /** Server clock. */
  lockedAt: Instant,
});
export type ManifestLocked = z.infer<typeof ManifestLocked>;

export const decideLockManifest: Decide<LockManifest, ManifestLocked> = (
  emergency,
  { departureId },
  { now },
) => {
  const departure = emergency.departures.get(departureId);
  if (!departure) return reject({ type: 'DepartureUnknown', departureId });
  if (!takesPeople(departure)) return reject({ type: 'WrongState', state: departure.state });
  const version = nextVersion(emergency, departure, now);
  if (!version) return accept();
  return version.count === 0 ? reject({ type: 'ManifestEmpty' }) : accept(version);
};

/**
 * Keeps the records as they are now, by reference: records are replaced, never changed. A ship may come to hundreds of
 * versions that list nearly the same people, so what is the same is one object in all of them.
 */
export function foldManifestLocked(draft: EmergencyDraft, event: ManifestLocked, origin: Origin): void {
  const { type: _, evacueeIds, ...said } = event;
  const departure = draft.departures.get(event.departureId);
  if (!departure) throw new Error(`Log locks the manifest of unrecorded departure ${event.departureId}`);
  const passengers = evacueeIds.map((id) => frozen(draft, id));
  const { fromSiteId, toSiteId } = departure;
  const id = manifestId(event.departureId, event.version);
  const before = draft.manifests.get(manifestId(event.departureId, event.version - 1))?.partyLabels;
  const now = partyLabelsOf(draft, passengers);
  const partyLabels = before && sameValue(before, now) ? before : now;
  draft.manifests.set(id, {
    ...unstamped,
    ...said,
    id,
    lockedBy: origin.by,
    passengers,
    partyLabels,
    fromSiteId,
    toSiteId,
  });
  draft.departures.set(departure.id, { ...departure, manifestVersion: event.version });
}

function frozen(draft: EmergencyDraft, id: EvacueeId): Evacuee {
  const evacuee = draft.evacuees.get(id);
  if (!evacuee) throw new Error(`Log lists unrecorded evacuee ${id}`);
  return evacuee;
}
