import type { GrantView } from '@muster/shared/scopes/record-views.ts';

export interface HeldGrant {
  readonly grant: GrantView;
  /** Empty: every site. */
  readonly siteIds: readonly string[];
}

/** The roles that someone holds now, of all that were ever granted. */
export function heldGrants(grants: readonly GrantView[]): HeldGrant[] {
  return grants.flatMap((grant) => {
    const span = grant.spans.find(({ untilSeq }) => untilSeq === undefined);
    return span ? [{ grant, siteIds: span.siteIds }] : [];
  });
}
