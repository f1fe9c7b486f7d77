import type { SiteView } from '@muster/shared/scopes/record-views.ts';

/** By name; those that are closed only where something stands there already. Rule SITE-5. */
export function openSites(sites: readonly SiteView[], current?: string): SiteView[] {
  return sites
    .filter(({ state, siteId }) => state !== 'closed' || siteId === current)
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
