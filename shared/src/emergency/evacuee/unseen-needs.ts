import { isProtectedNeed, type Need } from '../../vocabulary/codes.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Emergency } from '../emergency.ts';
import { hasFreeHand } from '../roles/authorise.ts';
import { rolesHeld } from '../roles/grant.ts';
import type { Evacuee } from './evacuee.ts';

/** Whoever does not see needs under protection sends a list without them, and does not mean to end them. Rule AMEND-20. */
export function withUnseenNeeds<Changes extends { readonly needs?: readonly Need[] | null }>(
  changes: Changes,
  known: Evacuee | undefined,
  { emergency, circumstances }: { readonly emergency: Emergency; readonly circumstances: Circumstances },
): Changes {
  const unseen = known?.needs.filter(isProtectedNeed) ?? [];
  if (changes.needs === undefined || unseen.length === 0) return changes;
  const sees =
    hasFreeHand(emergency, circumstances) ||
    rolesHeld(emergency, circumstances.by).some(({ role }) => role === 'protection');
  return sees ? changes : { ...changes, needs: [...new Set([...(changes.needs ?? []), ...unseen])] };
}
