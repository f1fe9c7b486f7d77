import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { GrantRole } from '@muster/shared/emergency/roles/grant-role.ts';
import { IssueStandingDetermination } from '@muster/shared/emergency/standing/issue-standing-determination.ts';
import { readTime } from '#lib/departures/read-time.ts';
import { openSite } from '#lib/sites/site-draft.ts';
import { keyOf, type WizardDraft, type WizardOfficer } from './draft.ts';
import { sitesOf } from './usual-roles.ts';

/** A command and the key under which its answer is noted. */
export interface Planned {
  readonly key: string;
  readonly command: EmergencyCommand;
}

/** What is sent after the emergency itself, in this order. */
export interface CreationPlan {
  readonly sites: readonly Planned[];
  readonly officers: readonly WizardOfficer[];
  /** Grants come last, since the first one ends the free hand; before the order only where it needs one of them. */
  readonly commands: readonly Planned[];
}

/** Who asks for it decides the order of things. */
interface Asker {
  readonly officerId: string;
  readonly founder: boolean;
}

export function creationPlan(draft: WizardDraft, zone: string, asker: Asker): CreationPlan {
  const isLeft = ({ key }: { readonly key: string }) => !draft.done.includes(key);
  const sites = draft.sites.flatMap((site): Planned[] => {
    const made = openSite(site, site.siteId);
    return 'command' in made ? [{ key: site.siteId, command: made.command }] : [];
  });
  const grants = draft.grants.flatMap((grant): Planned[] => {
    const { officerId, role } = grant;
    const siteIds = sitesOf(grant, draft.sites);
    const command = GrantRole.safeParse({ type: 'GrantRole', officerId, role, siteIds }).data;
    return command ? [{ key: keyOf.grant(grant), command }] : [];
  });
  const order = orderOf(draft, zone);
  return {
    sites: sites.filter(isLeft),
    officers: draft.officers.filter(({ officerId }) => isLeft({ key: officerId })),
    commands: (asker.founder ? [...order, ...grants] : [...grants, ...order]).filter(isLeft),
  };
}

function orderOf({ order, sites }: WizardDraft, zone: string): Planned[] {
  const [from, to] = [readTime(order.from, zone), readTime(order.to, zone)];
  if (!order.isWanted || !('instant' in from) || !('instant' in to)) return [];
  const known = new Set(sites.map(({ siteId }) => siteId));
  const command = IssueStandingDetermination.safeParse({
    type: 'IssueStandingDetermination',
    number: Number(order.number),
    entitlements: order.entitlements,
    siteIds: order.siteIds.filter((siteId) => known.has(siteId)),
    from: from.instant,
    to: to.instant,
  }).data;
  return command ? [{ key: keyOf.order, command }] : [];
}
