import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId, SiteId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { redirectPassengers } from './carry-passengers.ts';
import { reported, reportFields } from './reported-departure.ts';
import type { Departure } from './departure.ts';
import { inState, isOver, isUnderWay } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

const fields = { departureId: DepartureId, toSiteId: SiteId, reason: Text };

/** Report that a departure goes elsewhere, with everyone who travels on it. Rules DEP-21 to DEP-23. */
export const DivertDeparture = z.strictObject({ type: z.literal('DivertDeparture'), ...fields });
export type DivertDeparture = z.infer<typeof DivertDeparture>;

export const DepartureDiverted = z.object({
  type: z.literal('DepartureDiverted'),
  ...fields,
  ...reportFields,
});
export type DepartureDiverted = z.infer<typeof DepartureDiverted>;

export const decideDivertDeparture: Decide<DivertDeparture, DepartureDiverted> = (
  emergency,
  command,
  circumstances,
) => {
  const departure = emergency.departures.get(command.departureId);
  if (departure?.toSiteId === command.toSiteId) return accept();
  return accept({
    ...command,
    type: 'DepartureDiverted',
    ...reported(emergency, command.departureId, circumstances),
  });
};

export function foldDepartureDiverted(draft: EmergencyDraft, event: DepartureDiverted, origin: Origin): void {
  const { departureId, toSiteId, reason, concurrent = [] } = event;
  const departure = departureOrStub(draft, event, origin);
  if (concurrent.includes('destination') || (concurrent.includes('state') && isOver(departure))) {
    draft.departures.set(departureId, withRival(departure, 'destination', toSiteId, origin));
    return;
  }
  redirectDeparture(draft, departure, { toSiteId, reason });
}

/** Once it has left, the departure is diverted; before that only the plan changes. */
function redirectDeparture(
  draft: EmergencyDraft,
  departure: Departure,
  { toSiteId, reason }: { readonly toSiteId: SiteId; readonly reason?: string },
): void {
  const redirected: Departure = { ...departure, toSiteId, ...(reason && { reason }) };
  draft.departures.set(departure.id, isUnderWay(departure) ? inState(redirected, 'diverted') : redirected);
  redirectPassengers(draft, departure, redirected);
}

export function setsDivertDeparture(
  emergency: Emergency,
  { departureId, toSiteId }: DivertDeparture,
): readonly SetFact[] {
  const departure = emergency.departures.get(departureId);
  const destination: SetFact = { kind: 'departures', id: departureId, fact: 'destination', value: toSiteId };
  const setsState = departure !== undefined && (isUnderWay(departure) || isOver(departure));
  return setsState ? [destination, { ...destination, fact: 'state', value: 'diverted' }] : [destination];
}
