import type { EvacueeId, SiteId } from '../../vocabulary/ids.ts';
import { unstamped, type Origin } from '../record.ts';
import type { Evacuee } from './evacuee.ts';

/** The place of someone missing, or of whom nobody has said where they are. */
export const UNKNOWN_PLACE = 'unknown';
/** Answers for a person whom no site is known to have seen; only those who see every site see them. */
export const NO_SITE = 'unknown' as SiteId;

/** Someone known only from a report about them, until they are registered. Without a site their place is unknown. */
export function stubEvacuee(id: EvacueeId, siteId: SiteId | undefined, origin: Origin): Evacuee {
  return {
    ...unstamped,
    id,
    siteId: siteId ?? NO_SITE,
    place: siteId ?? UNKNOWN_PLACE,
    registeredAt: origin.at,
    registeredBy: origin.by,
    ageBand: 'unknown',
    minor: true,
    documents: [],
    needs: [],
    entitlement: 'undetermined',
    failedChecks: [],
    everScreened: false,
    passages: [],
    unconfirmed: true,
  };
}
