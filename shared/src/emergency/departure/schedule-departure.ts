import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { Count } from '../../vocabulary/count.ts';
import { DepartureMode } from '../../vocabulary/codes.ts';
import { DepartureId, SiteId } from '../../vocabulary/ids.ts';
import { epochMs, Instant } from '../../vocabulary/instant.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { sameContent } from '../same-content.ts';
import { redirectPassengers } from './carry-passengers.ts';
import { stubDeparture } from './stub-departure.ts';

const capacity = { seats: Count, persons: Count, litters: Count, wheelchairs: Count };
const fields = {
  departureId: DepartureId,
  mode: DepartureMode,
  carrier: open(Text.clone()),
  number: open(Text.clone()),
  conveyance: open(Text.clone()).exactOptional(),
  fromSiteId: SiteId,
  toSiteId: SiteId,
  departsAt: Instant,
  arrivesAt: Instant,
};

/** Plan one run of an aircraft, ship or convoy. Rules DEP-10 to DEP-13. */
export const ScheduleDeparture = z.strictObject({
  type: z.literal('ScheduleDeparture'),
  ...fields,
  capacity: z.strictObject(capacity),
});
export type ScheduleDeparture = z.infer<typeof ScheduleDeparture>;

export const DepartureScheduled = z.object({
  type: z.literal('DepartureScheduled'),
  ...fields,
  capacity: open(z.object(capacity)),
});
export type DepartureScheduled = z.infer<typeof DepartureScheduled>;

export const decideScheduleDeparture: Decide<ScheduleDeparture, DepartureScheduled> = (
  emergency,
  command,
) => {
  const { type: _, departureId, ...said } = command;
  const known = emergency.departures.get(departureId);
  if (known && !known.unconfirmed) {
    return sameContent(known, said) ? accept() : reject({ type: 'IdTaken', id: departureId });
  }
  for (const siteId of [said.fromSiteId, said.toSiteId]) {
    if (!emergency.sites.get(siteId)) return reject({ type: 'SiteUnknown', siteId });
  }
  if (epochMs(said.arrivesAt) <= epochMs(said.departsAt)) return reject({ type: 'TimesReversed' });
  return accept({ ...command, type: 'DepartureScheduled' });
};

/** What was reported of the departure before it was scheduled stays. */
export function foldDepartureScheduled(
  draft: EmergencyDraft,
  event: DepartureScheduled,
  origin: Origin,
): void {
  const { type: _, departureId, ...said } = event;
  const before = draft.departures.get(departureId) ?? stubDeparture(departureId, said.fromSiteId, origin);
  const { unconfirmed: _stub, ...reported } = before;
  const after = { ...reported, ...said };
  draft.departures.set(departureId, after);
  redirectPassengers(draft, before, after);
}
