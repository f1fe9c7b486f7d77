import { isWorldwide } from '@muster/shared/emergency/roles/writes.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import { isHaven } from '#lib/sites/haven.ts';
import type { WizardGrant, WizardSite } from './draft.ts';

/** Who is needed first: the next officer is offered the first of these that nobody holds yet. */
const NEEDED: readonly Role[] = [
  'reception',
  'screening',
  'supervisor',
  'movement',
  'gate',
  'authority',
  'haven-reception',
  'port-of-entry',
];

export function nextRole(grants: readonly Pick<WizardGrant, 'role'>[]): Role {
  return NEEDED.find((role) => grants.every((grant) => grant.role !== role)) ?? 'screening';
}

/** Of whoever creates an emergency, once they may no longer do everything in it. */
export const OWN_ROLES: readonly Role[] = ['lead', 'authority'];

/** Where a role is worked; none means everywhere, for roles of headquarters. */
function usualSites(role: Role, sites: readonly WizardSite[]): string[] {
  if (isWorldwide(role, [])) return [];
  const fitting = sites.filter(({ kind }) => {
    if (role === 'haven-reception') return isHaven(kind);
    if (role === 'port-of-entry') return kind === 'port-of-entry';
    return !isHaven(kind);
  });
  return (fitting.length > 0 ? fitting : sites).map(({ siteId }) => siteId);
}

/** The sites of a grant as they are now: those that were removed are gone from it. */
export function sitesOf({ role, siteIds }: WizardGrant, sites: readonly WizardSite[]): string[] {
  if (siteIds === 'usual') return usualSites(role, sites);
  const known = new Set(sites.map(({ siteId }) => siteId));
  return siteIds.filter((siteId) => known.has(siteId));
}
