import type { Entitlement } from '../../vocabulary/codes.ts';
import type { OfficerId, SiteId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Stamped } from '../record.ts';

/** A numbered order by an authority: people of these entitlements, recommended clear, are approved. Favourable only. */
export interface StandingDetermination extends Stamped {
  /** The number, as text. */
  readonly id: string;
  readonly number: number;
  readonly entitlements: readonly Entitlement[];
  readonly siteIds: readonly SiteId[];
  readonly from: Instant;
  readonly to: Instant;
  /** The clock begins and ends it, so that replay compares no times. */
  readonly state: 'issued' | 'in-force' | 'ended' | 'revoked';
  readonly issuedBy: OfficerId;
}
