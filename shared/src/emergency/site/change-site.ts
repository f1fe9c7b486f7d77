import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { SiteId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { sameValue } from '../same-content.ts';
import { siteFields } from './open-site.ts';
import type { Site } from './site.ts';

const { siteId: _, ...said } = siteFields;

/** Each may be left out, and stays as it is; null clears what need not be there. */
const changes = {
  name: said.name.exactOptional(),
  kind: said.kind.exactOptional(),
  position: said.position.exactOptional(),
  timeZone: said.timeZone.exactOptional(),
  capacity: said.capacity.exactOptional(),
  country: said.country.unwrap().nullable().exactOptional(),
  code: said.code.unwrap().nullable().exactOptional(),
};

/** Correct what is said of a site. Rule SITE-3. */
export const ChangeSite = z.strictObject({
  type: z.literal('ChangeSite'),
  siteId: SiteId,
  changes: z.strictObject(changes).refine((each) => Object.keys(each).length > 0, 'must change something'),
});
export type ChangeSite = z.infer<typeof ChangeSite>;

export const SiteChanged = z.object({
  type: z.literal('SiteChanged'),
  siteId: SiteId,
  changes: z.object(changes),
});
export type SiteChanged = z.infer<typeof SiteChanged>;

export const decideChangeSite: Decide<ChangeSite, SiteChanged> = (emergency, { siteId, changes: asked }) => {
  const site = emergency.sites.get(siteId);
  if (!site) return reject({ type: 'SiteUnknown', siteId });
  const news = Object.entries(asked).filter(
    ([field, value]) => !sameValue(site[field as keyof Site], value ?? undefined),
  );
  if (news.length === 0) return accept();
  return accept({ type: 'SiteChanged', siteId, changes: Object.fromEntries(news) });
};

export function foldSiteChanged(draft: EmergencyDraft, event: SiteChanged, _origin: Origin): void {
  const site = draft.sites.get(event.siteId);
  if (!site) throw new Error(`The log changes the unrecorded site ${event.siteId}`);
  const changed = Object.entries({ ...site, ...event.changes }).filter(([, value]) => value !== null);
  draft.sites.set(event.siteId, Object.fromEntries(changed) as unknown as Site);
}
