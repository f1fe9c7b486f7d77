import type { Role } from '../../vocabulary/codes.ts';
import type { OfficerId, SiteId } from '../../vocabulary/ids.ts';
import type { Emergency } from '../emergency.ts';
import type { Stamped } from '../record.ts';

/** One officer's role in this emergency: since when, where, until when, in the order of the log. */
export interface Grant extends Stamped {
  /** `<officerId>:<role>`. */
  readonly id: string;
  readonly officerId: OfficerId;
  readonly role: Role;
  readonly spans: readonly GrantSpan[];
}

export interface GrantSpan {
  readonly fromSeq: number;
  readonly untilSeq?: number;
  /** Empty: every site, later ones too, for the roles that work at headquarters; none for the others. */
  readonly siteIds: readonly SiteId[];
}

export interface HeldRole {
  readonly role: Role;
  readonly siteIds: readonly SiteId[];
}

export function grantId(officerId: OfficerId, role: Role): string {
  return `${officerId}:${role}`;
}

/** The span that has not ended. */
export function openSpan(grant: Grant | undefined): GrantSpan | undefined {
  return grant?.spans.find(({ untilSeq }) => untilSeq === undefined);
}

/** The spans with the open one ended at `seq`. */
export function spansEnded(spans: readonly GrantSpan[], seq: number): readonly GrantSpan[] {
  return spans.map((span) => (span.untilSeq === undefined ? { ...span, untilSeq: seq } : span));
}

/** The roles an officer held when the log stood at `seq` (absent: now). */
export function rolesHeld(emergency: Emergency, officerId: string, seq?: number): HeldRole[] {
  const held: HeldRole[] = [];
  for (const id of emergency.grants.ids('officer', officerId)) {
    const grant = emergency.grants.get(id);
    const span = grant?.spans.findLast(({ fromSeq, untilSeq }) =>
      seq === undefined
        ? untilSeq === undefined
        : fromSeq <= seq && (untilSeq === undefined || untilSeq > seq),
    );
    if (grant && span) held.push({ role: grant.role, siteIds: span.siteIds });
  }
  return held;
}
