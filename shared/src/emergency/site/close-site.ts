import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { SiteId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import { isOver } from '../departure/phase.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';

const fields = { siteId: SiteId, reason: Text.exactOptional() };

/** Close a site that nobody is at and no departure uses. Rules SITE-4, SITE-5. */
export const CloseSite = z.strictObject({ type: z.literal('CloseSite'), ...fields });
export type CloseSite = z.infer<typeof CloseSite>;

export const SiteClosed = z.object({ type: z.literal('SiteClosed'), ...fields });
export type SiteClosed = z.infer<typeof SiteClosed>;

export const decideCloseSite: Decide<CloseSite, SiteClosed> = (emergency, command) => {
  const { siteId } = command;
  const site = emergency.sites.get(siteId);
  if (!site) return reject({ type: 'SiteUnknown', siteId });
  if (site.state === 'closed') return accept();
  const [evacuees, departures] = [peopleAt(emergency, siteId), departuresOf(emergency, siteId)];
  if (evacuees + departures > 0) return reject({ type: 'SiteNotEmpty', siteId, evacuees, departures });
  return accept({ ...command, type: 'SiteClosed' });
};

export function foldSiteClosed(draft: EmergencyDraft, { siteId }: SiteClosed, _origin: Origin): void {
  const site = draft.sites.get(siteId);
  if (!site) throw new Error(`The log closes the unrecorded site ${siteId}`);
  draft.sites.set(siteId, { ...site, state: 'closed' });
}

/** Those who are there and have not left the operation. Who was handed over there is the receiver's. */
function peopleAt(emergency: Emergency, siteId: SiteId): number {
  let count = 0;
  for (const id of emergency.evacuees.ids('site', siteId)) {
    const evacuee = emergency.evacuees.get(id);
    if (evacuee?.place === siteId && !evacuee.exit && !evacuee.handedOver) count += 1;
  }
  return count;
}

function departuresOf(emergency: Emergency, siteId: SiteId): number {
  let count = 0;
  for (const id of emergency.departures.ids('site', siteId)) {
    const departure = emergency.departures.get(id);
    if (departure && !isOver(departure)) count += 1;
  }
  return count;
}
