import { isWorldwide } from '@muster/shared/emergency/roles/writes.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';
import { sitesOf } from './usual-roles.ts';
import type { Wizard } from './wizard.svelte.ts';

/** What one officer is handed. */
export interface Slip {
  readonly officerId: string;
  readonly name: string;
  readonly roles: readonly { readonly role: string; readonly sites: string }[];
  /** Absent for whoever had an account before, and after this page was left. */
  readonly passphrase?: string;
}

/** One for each officer who was created or has a role, whoever made them first. */
export function slipsOf(made: Wizard, { codes, wizard }: Dictionary): Slip[] {
  const { draft, passphrases, me } = made;
  const ids = new Set([
    ...draft.officers.map(({ officerId }) => officerId),
    ...draft.grants.map(({ officerId }) => officerId),
  ]);
  const siteNames = new Map(draft.sites.map(({ siteId, name }) => [siteId, name]));
  const isNew = new Set(draft.officers.map(({ officerId }) => officerId));
  return [...ids].map((officerId): Slip => {
    const passphrase = isNew.has(officerId) ? passphrases.get(officerId) : undefined;
    const roles = draft.grants.flatMap((grant) => {
      if (grant.officerId !== officerId) return [];
      const siteIds = sitesOf(grant, draft.sites);
      const sites = isWorldwide(grant.role, siteIds)
        ? wizard.everySite
        : siteIds.map((siteId) => siteNames.get(siteId) ?? '').join(', ');
      return [{ role: codes.role[grant.role], sites }];
    });
    const name = officerId === me.officerId ? me.name : made.nameOf(officerId);
    return { officerId, name, roles, ...(passphrase !== undefined && { passphrase }) };
  });
}
