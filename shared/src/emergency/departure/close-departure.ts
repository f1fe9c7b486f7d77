import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { inState } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

const fields = { departureId: DepartureId };

/** Close the doors: boarding is over. Rule DEP-26. */
export const CloseDeparture = z.strictObject({ type: z.literal('CloseDeparture'), ...fields });
export type CloseDeparture = z.infer<typeof CloseDeparture>;

export const DepartureClosed = z.object({ type: z.literal('DepartureClosed'), ...fields });
export type DepartureClosed = z.infer<typeof DepartureClosed>;

export const decideCloseDeparture: Decide<CloseDeparture, DepartureClosed> = (emergency, { departureId }) => {
  const departure = emergency.departures.get(departureId);
  if (!departure) return reject({ type: 'DepartureUnknown', departureId });
  if (departure.state === 'closed') return accept();
  if (departure.state !== 'boarding') return reject({ type: 'WrongState', state: departure.state });
  return accept({ type: 'DepartureClosed', departureId });
};

export function foldDepartureClosed(draft: EmergencyDraft, event: DepartureClosed, origin: Origin): void {
  draft.departures.set(event.departureId, inState(departureOrStub(draft, event, origin), 'closed'));
}
