import type { HeldRole } from '@muster/shared/emergency/roles/grant.ts';
import { Role } from '@muster/shared/vocabulary/codes.ts';
import { isWorldwide, mayWrite, type Column } from '@muster/shared/emergency/roles/writes.ts';
import type { GrantView, SettingsView } from '@muster/shared/scopes/record-views.ts';
import type { Me } from './me.ts';

/** The roles that an officer holds now, as far as the grants in view tell. */
export function rolesOf(officerId: string, grants: readonly GrantView[]): HeldRole[] {
  return grants.flatMap((grant) => {
    if (grant.officerId !== officerId) return [];
    const span = grant.spans.find(({ untilSeq }) => untilSeq === undefined);
    return span ? [{ role: grant.role, siteIds: span.siteIds }] : [];
  });
}

interface Standing {
  readonly me: Me;
  readonly settings: SettingsView | undefined;
  readonly roles: readonly HeldRole[];
}

/** Which forms to show. The server judges every command by itself. */
export function mayDo({ me, settings, roles }: Standing, column: Column, siteId?: string): boolean {
  if (me.founder && settings?.rolesGranted === false) return true;
  if (column === 'administration' && me.administrator) return true;
  return roles.some(({ role, siteIds }) => {
    if (!mayWrite(role, column)) return false;
    return isWorldwide(role, siteIds) || siteId === undefined || siteIds.some((held) => held === siteId);
  });
}

/** Under which roles records are seen here: whoever set Muster up sees all of it until the first grant. */
export function sightRoles({ me, settings, roles }: Standing): ReadonlySet<Role> {
  if (me.founder && settings?.rolesGranted === false) return new Set(Role.options);
  return new Set(roles.map(({ role }) => role));
}
