import type { HeldRole } from '@muster/shared/emergency/roles/grant.ts';
import type { SiteView } from '@muster/shared/scopes/record-views.ts';

interface Around {
  readonly sites: readonly SiteView[];
  /** That the page is about: of the tablet, or where its departure leaves from. */
  readonly ofPage: string | undefined;
  readonly roles: readonly HeldRole[];
  /** Where this tab was last. */
  readonly last: string | undefined;
  /** ISO 3166-1 alpha-3: the country of the emergency. */
  readonly country: string | undefined;
}

/** The site whose time the header shows: of the page, else the officer's own, else the last, else one in the country. */
export function siteHere({ sites, ofPage, roles, last, country }: Around): SiteView | undefined {
  const own = new Set<string>(roles.flatMap(({ siteIds }) => siteIds));
  const known = (siteId: string | undefined) => sites.find((site) => site.siteId === siteId);
  const ownSites = sites.filter(({ siteId }) => own.has(siteId));
  const lastOwn = ownSites.find(({ siteId }) => siteId === last);
  return (
    known(ofPage) ??
    lastOwn ??
    ownSites[0] ??
    known(last) ??
    sites.find((site) => site.country === country) ??
    sites[0]
  );
}
