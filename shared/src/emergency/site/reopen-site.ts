import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { SiteId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';

/** Open a site again that was closed. Rule SITE-5. */
export const ReopenSite = z.strictObject({ type: z.literal('ReopenSite'), siteId: SiteId });
export type ReopenSite = z.infer<typeof ReopenSite>;

export const SiteReopened = z.object({ type: z.literal('SiteReopened'), siteId: SiteId });
export type SiteReopened = z.infer<typeof SiteReopened>;

export const decideReopenSite: Decide<ReopenSite, SiteReopened> = (emergency, { siteId }) => {
  const site = emergency.sites.get(siteId);
  if (!site) return reject({ type: 'SiteUnknown', siteId });
  return site.state === 'open' ? accept() : accept({ type: 'SiteReopened', siteId });
};

export function foldSiteReopened(draft: EmergencyDraft, { siteId }: SiteReopened, _origin: Origin): void {
  const site = draft.sites.get(siteId);
  if (!site) throw new Error(`The log reopens the unrecorded site ${siteId}`);
  draft.sites.set(siteId, { ...site, state: 'open' });
}
