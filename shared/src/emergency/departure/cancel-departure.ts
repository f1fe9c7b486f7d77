import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { carryPassengers } from './carry-passengers.ts';
import { inState, isBeforeDeparture } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

const fields = { departureId: DepartureId, reason: Text };

/** Give up a departure that nobody has boarded. Rules DEP-24, DEP-25. */
export const CancelDeparture = z.strictObject({ type: z.literal('CancelDeparture'), ...fields });
export type CancelDeparture = z.infer<typeof CancelDeparture>;

export const DepartureCancelled = z.object({ type: z.literal('DepartureCancelled'), ...fields });
export type DepartureCancelled = z.infer<typeof DepartureCancelled>;

export const decideCancelDeparture: Decide<CancelDeparture, DepartureCancelled> = (emergency, command) => {
  const { departureId } = command;
  const departure = emergency.departures.get(departureId);
  if (!departure) return reject({ type: 'DepartureUnknown', departureId });
  if (departure.state === 'cancelled') return accept();
  if (!isBeforeDeparture(departure) || departure.state === 'out-of-contact' || departure.load.boarded > 0) {
    return reject({ type: 'WrongState', state: departure.state });
  }
  return accept({ ...command, type: 'DepartureCancelled' });
};

export function foldDepartureCancelled(
  draft: EmergencyDraft,
  event: DepartureCancelled,
  origin: Origin,
): void {
  const { departureId, reason } = event;
  const departure = { ...inState(departureOrStub(draft, event, origin), 'cancelled'), reason };
  draft.departures.set(departureId, departure);
  carryPassengers(draft, departure);
}
