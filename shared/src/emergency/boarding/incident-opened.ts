import { z } from 'zod';
import { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { unstamped, type Origin } from '../record.ts';

/** Second event of a report that revealed something which should not have happened. */
export const IncidentOpened = z.object({
  type: z.literal('IncidentOpened'),
  incident: open(
    z.enum([
      'boarded-not-approved',
      'boarded-not-listed',
      'boarded-over-capacity',
      'boarded-twice',
      'boarded-elsewhere',
      'boarded-against-offload',
      'scan-refused',
      'missing-on-arrival',
    ]),
  ),
  evacueeId: EvacueeId.exactOptional(),
  departureId: DepartureId.exactOptional(),
});
export type IncidentOpened = z.infer<typeof IncidentOpened>;

export function foldIncidentOpened(draft: EmergencyDraft, event: IncidentOpened, origin: Origin): void {
  const departure = event.departureId && draft.departures.get(event.departureId);
  const evacuee = event.evacueeId && draft.evacuees.get(event.evacueeId);
  const id = `${String(origin.seq)}:${event.incident}${event.evacueeId ? `:${event.evacueeId}` : ''}`;
  draft.incidents.set(id, {
    ...unstamped,
    id,
    type: event.incident,
    at: origin.at,
    by: origin.by,
    ...(event.evacueeId && { evacueeId: event.evacueeId }),
    ...(event.departureId && { departureId: event.departureId }),
    siteIds: departure ? [departure.fromSiteId, departure.toSiteId] : evacuee ? [evacuee.siteId] : [],
  });
}
