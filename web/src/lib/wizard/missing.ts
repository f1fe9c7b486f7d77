import { isWorldwide } from '@muster/shared/emergency/roles/writes.ts';
import { isHaven } from '#lib/sites/haven.ts';
import { openSite } from '#lib/sites/site-draft.ts';
import { readTime } from '#lib/departures/read-time.ts';
import type { WizardDraft, WizardSite } from './draft.ts';
import { sitesOf } from './usual-roles.ts';
import type { Step } from './steps.ts';

/** What keeps an emergency from being created, and at which step it is mended. `about` is a name. */
export interface Missing {
  readonly step: Step;
  readonly what:
    | 'name'
    | 'country'
    | 'site'
    | 'site-wrong'
    | 'officer-name'
    | 'officer-twice'
    | 'passphrase'
    | 'order-number'
    | 'order-entitlements'
    | 'order-times'
    | 'role-sites';
  readonly about?: string;
}

/** The server's own limits. */
const PASSPHRASE_LETTERS = [10, 200] as const;

export function missingIn(
  draft: WizardDraft,
  passphrases: ReadonlyMap<string, string>,
  zone: string,
): Missing[] {
  return [
    ...(draft.name.trim() === '' ? [{ step: 'emergency', what: 'name' } as const] : []),
    ...(draft.country === '' ? [{ step: 'emergency', what: 'country' } as const] : []),
    ...sitesMissing(draft.sites),
    ...(draft.order.isWanted ? orderMissing(draft, zone) : []),
    ...officersMissing(draft, passphrases),
    ...rolesMissing(draft),
  ];
}

function sitesMissing(sites: readonly WizardSite[]): Missing[] {
  const wrong = sites.flatMap((site): Missing[] => {
    if ('command' in openSite(site, site.siteId)) return [];
    return [{ step: isHaven(site.kind) ? 'havens' : 'sites', what: 'site-wrong', about: site.name }];
  });
  return sites.every(({ kind }) => isHaven(kind)) ? [{ step: 'sites', what: 'site' }, ...wrong] : wrong;
}

function orderMissing({ order }: WizardDraft, zone: string): Missing[] {
  const step = 'authorities';
  const [from, to] = [readTime(order.from, zone), readTime(order.to, zone)];
  const areTimes = 'instant' in from && 'instant' in to && Date.parse(to.instant) > Date.parse(from.instant);
  return [
    ...(/^[1-9]\d{0,5}$/.test(order.number.trim()) ? [] : [{ step, what: 'order-number' } as const]),
    ...(order.entitlements.length > 0 ? [] : [{ step, what: 'order-entitlements' } as const]),
    ...(areTimes ? [] : [{ step, what: 'order-times' } as const]),
  ];
}

function officersMissing(
  { officers, done }: WizardDraft,
  passphrases: ReadonlyMap<string, string>,
): Missing[] {
  const step = 'officers';
  const named = officers.map(({ name }) => name.trim());
  return officers.flatMap(({ officerId }, at): Missing[] => {
    const name = named[at] ?? '';
    if (done.includes(officerId)) return [];
    if (name === '') return [{ step, what: 'officer-name' }];
    if (named.indexOf(name) < at) return [{ step, what: 'officer-twice', about: name }];
    const { length } = passphrases.get(officerId) ?? '';
    const fits = length >= PASSPHRASE_LETTERS[0] && length <= PASSPHRASE_LETTERS[1];
    return fits ? [] : [{ step, what: 'passphrase', about: name }];
  });
}

function rolesMissing({ grants, sites, officers }: WizardDraft): Missing[] {
  return grants.flatMap((grant): Missing[] => {
    const siteIds = sitesOf(grant, sites);
    if (siteIds.length > 0 || isWorldwide(grant.role, siteIds) || sites.length === 0) return [];
    const officer = officers.find(({ officerId }) => officerId === grant.officerId);
    return [{ step: 'roles', what: 'role-sites', about: officer?.name ?? '' }];
  });
}
