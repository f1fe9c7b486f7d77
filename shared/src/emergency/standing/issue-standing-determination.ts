import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { Entitlement } from '../../vocabulary/codes.ts';
import { OpenFlag } from '../../vocabulary/count.ts';
import { OfficerId, SiteId } from '../../vocabulary/ids.ts';
import { epochMs, Instant } from '../../vocabulary/instant.ts';
import type { Circumstances, Decide } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { unstamped, type Origin } from '../record.ts';
import { hasFreeHand } from '../roles/authorise.ts';
import { rolesHeld } from '../roles/grant.ts';
import { isWorldwide, mayWrite } from '../roles/writes.ts';
import { sameContent } from '../same-content.ts';
import { StandingNumber } from './standing-number.ts';

const fields = {
  number: StandingNumber,
  entitlements: z.array(Entitlement).min(1).max(Entitlement.options.length),
  /** Empty: every site. */
  siteIds: z.array(SiteId).max(1000),
  from: Instant,
  to: Instant,
};

/** Approve in advance people of these entitlements who are advised clear. Favourable only. Rules ORDER-1 to ORDER-3. */
export const IssueStandingDetermination = z.strictObject({
  type: z.literal('IssueStandingDetermination'),
  ...fields,
});
export type IssueStandingDetermination = z.infer<typeof IssueStandingDetermination>;

export const StandingDeterminationIssued = z.object({
  type: z.literal('StandingDeterminationIssued'),
  ...fields,
  /** In force from the moment it was issued. */
  begins: OpenFlag,
});
export type StandingDeterminationIssued = z.infer<typeof StandingDeterminationIssued>;

export const decideIssueStandingDetermination: Decide<
  IssueStandingDetermination,
  StandingDeterminationIssued
> = (emergency, command, circumstances) => {
  const { type: _, number, ...said } = command;
  const known = emergency.standing.get(String(number));
  if (known) return sameContent(known, said) ? accept() : reject({ type: 'StandingNumberTaken', number });

  const unknown = command.siteIds.find((siteId) => !emergency.sites.get(siteId));
  if (unknown) return reject({ type: 'SiteUnknown', siteId: unknown });
  if (!decidesAt(emergency, command.siteIds, circumstances))
    return reject({ type: 'NotAllowed', needs: 'decision' });

  const now = epochMs(circumstances.now);
  const [from, to] = [epochMs(command.from), epochMs(command.to)];
  if (to <= from) return reject({ type: 'TimesReversed' });
  return accept({ ...command, type: 'StandingDeterminationIssued', begins: from <= now && now < to });
};

/** An order reaches no further than the role of whoever issues it: each of its sites, or all of them. */
function decidesAt(emergency: Emergency, sites: readonly string[], circumstances: Circumstances): boolean {
  if (hasFreeHand(emergency, circumstances)) return true;
  const deciding = rolesHeld(emergency, circumstances.by).filter(({ role }) => mayWrite(role, 'decision'));
  if (deciding.some(({ role, siteIds }) => isWorldwide(role, siteIds))) return true;
  return (
    sites.length > 0 &&
    sites.every((site) => deciding.some(({ siteIds }) => siteIds.some((id) => id === site)))
  );
}

export function foldStandingDeterminationIssued(
  draft: EmergencyDraft,
  event: StandingDeterminationIssued,
  origin: Origin,
): void {
  const { type: _, begins, ...said } = event;
  const id = String(event.number);
  const state = begins ? 'in-force' : 'issued';
  draft.standing.set(id, { ...unstamped, ...said, id, state, issuedBy: OfficerId.parse(origin.by) });
}
