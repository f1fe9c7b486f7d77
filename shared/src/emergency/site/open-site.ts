import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { Count } from '../../vocabulary/count.ts';
import { SiteKind } from '../../vocabulary/codes.ts';
import { SiteId } from '../../vocabulary/ids.ts';
import { Position } from '../../vocabulary/position.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import { TimeZone } from '../../vocabulary/time-zone.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { unstamped, type Origin } from '../record.ts';
import { sameContent } from '../same-content.ts';

/** What is said of a site. */
export const siteFields = {
  siteId: SiteId,
  name: open(Text.clone()),
  kind: SiteKind,
  position: Position,
  timeZone: TimeZone,
  capacity: Count,
  country: open(z.string().regex(/^[A-Z]{3}$/)).exactOptional(),
  code: open(z.string().regex(/^[A-Z0-9]{3,5}$/)).exactOptional(),
};

/** Open a place where people are met, held, embarked or received. Rules SITE-1, SITE-2. */
export const OpenSite = z.strictObject({ type: z.literal('OpenSite'), ...siteFields });
export type OpenSite = z.infer<typeof OpenSite>;

export const SiteOpened = z.object({ type: z.literal('SiteOpened'), ...siteFields });
export type SiteOpened = z.infer<typeof SiteOpened>;

export const decideOpenSite: Decide<OpenSite, SiteOpened> = (emergency, command) => {
  const { type: _, siteId, ...said } = command;
  const known = emergency.sites.get(siteId);
  if (known) return sameContent(known, said) ? accept() : reject({ type: 'IdTaken', id: siteId });
  return accept({ ...command, type: 'SiteOpened' });
};

export function foldSiteOpened(draft: EmergencyDraft, event: SiteOpened, _origin: Origin): void {
  const { type: _, siteId, ...said } = event;
  draft.sites.set(siteId, { ...unstamped, ...said, id: siteId, state: 'open' });
}
