import type { Evacuee } from '../evacuee/evacuee.ts';

/** The person, free for any officer to screen. */
export function withoutClaim(evacuee: Evacuee): Evacuee {
  const { claim: _, ...rest } = evacuee;
  return rest;
}
