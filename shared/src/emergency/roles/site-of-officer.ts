import type { SiteId } from '../../vocabulary/ids.ts';
import type { Emergency } from '../emergency.ts';
import { rolesHeld } from './grant.ts';

/** A site where the officer holds a role: where a report that names no place is taken to come from. */
export function siteOfOfficer(emergency: Emergency, officerId: string): SiteId | undefined {
  return rolesHeld(emergency, officerId).find(({ siteIds }) => siteIds.length > 0)?.siteIds[0];
}
