import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { Role } from '../../vocabulary/codes.ts';
import { OfficerId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { grantId, openSpan, spansEnded } from './grant.ts';

const fields = { officerId: OfficerId, role: Role };

/** An officer no longer acts in a role, anywhere. Rule ROLE-6. */
export const EndRole = z.strictObject({ type: z.literal('EndRole'), ...fields });
export type EndRole = z.infer<typeof EndRole>;

export const RoleEnded = z.object({ type: z.literal('RoleEnded'), ...fields });
export type RoleEnded = z.infer<typeof RoleEnded>;

export const decideEndRole: Decide<EndRole, RoleEnded> = (emergency, { officerId, role }) => {
  const held = openSpan(emergency.grants.get(grantId(officerId, role)));
  if (!held) return reject({ type: 'RoleNotHeld', officerId, role });
  return accept({ type: 'RoleEnded', officerId, role });
};

export function foldRoleEnded(draft: EmergencyDraft, { officerId, role }: RoleEnded, { seq }: Origin): void {
  const id = grantId(officerId, role);
  const grant = draft.grants.get(id);
  if (!grant) throw new Error(`The log ends a role that was never granted: ${id}`);
  draft.grants.set(id, { ...grant, spans: spansEnded(grant.spans, seq) });
}
