import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { Role } from '../../vocabulary/codes.ts';
import { OfficerId, SiteId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { unstamped, type Origin } from '../record.ts';
import { sameValue } from '../same-content.ts';
import { SETTINGS } from '../settings/settings.ts';
import { grantId, openSpan, spansEnded } from './grant.ts';
import { isWorldwide } from './writes.ts';

const fields = { officerId: OfficerId, role: Role, siteIds: z.array(SiteId).max(1000) };

/** Let an officer act in a role at these sites; no sites means all, for roles that work at headquarters. Rules ROLE-1 to ROLE-5. */
export const GrantRole = z.strictObject({ type: z.literal('GrantRole'), ...fields });
export type GrantRole = z.infer<typeof GrantRole>;

export const RoleGranted = z.object({ type: z.literal('RoleGranted'), ...fields });
export type RoleGranted = z.infer<typeof RoleGranted>;

export const decideGrantRole: Decide<GrantRole, RoleGranted> = (emergency, command) => {
  const { officerId, role } = command;
  const siteIds = [...new Set(command.siteIds)].sort();
  const unknown = siteIds.find((siteId) => !emergency.sites.get(siteId));
  if (unknown) return reject({ type: 'SiteUnknown', siteId: unknown });
  if (siteIds.length === 0 && !isWorldwide(role, siteIds)) return reject({ type: 'SitesMissing', role });

  const held = openSpan(emergency.grants.get(grantId(officerId, role)));
  if (held && sameValue(held.siteIds, siteIds)) return accept();
  return accept({ type: 'RoleGranted', officerId, role, siteIds });
};

export function foldRoleGranted(draft: EmergencyDraft, event: RoleGranted, { seq }: Origin): void {
  const { officerId, role, siteIds } = event;
  const id = grantId(officerId, role);
  const grant = draft.grants.get(id) ?? { ...unstamped, id, officerId, role, spans: [] };
  draft.grants.set(id, { ...grant, spans: [...spansEnded(grant.spans, seq), { fromSeq: seq, siteIds }] });

  const settings = draft.settings.get(SETTINGS);
  if (settings && !settings.rolesGranted) {
    draft.settings.set(SETTINGS, { ...settings, rolesGranted: true, rolesGrantedSeq: seq });
  }
}
