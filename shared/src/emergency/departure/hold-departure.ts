import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { reported, reportFields } from './reported-departure.ts';
import { isBeforeDeparture, phaseOf } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

const fields = { departureId: DepartureId, reason: Text };

/** Report that a departure stands and waits, and why. Rules DEP-17, DEP-18. */
export const HoldDeparture = z.strictObject({ type: z.literal('HoldDeparture'), ...fields });
export type HoldDeparture = z.infer<typeof HoldDeparture>;

export const DepartureHeld = z.object({ type: z.literal('DepartureHeld'), ...fields, ...reportFields });
export type DepartureHeld = z.infer<typeof DepartureHeld>;

export const decideHoldDeparture: Decide<HoldDeparture, DepartureHeld> = (
  emergency,
  command,
  circumstances,
) => {
  const departure = emergency.departures.get(command.departureId);
  if (departure?.state === 'held' && departure.hold?.reason === command.reason) return accept();
  return accept({
    ...command,
    type: 'DepartureHeld',
    ...reported(emergency, command.departureId, circumstances),
  });
};

/** A hold by someone who did not know that the departure had left changes nothing; opened or closed doors are no bar. */
export function foldDepartureHeld(draft: EmergencyDraft, event: DepartureHeld, origin: Origin): void {
  const { departureId, reason, concurrent } = event;
  const departure = departureOrStub(draft, event, origin);
  if (concurrent?.includes('state') && !(isBeforeDeparture(departure) || departure.state === 'held')) {
    draft.departures.set(departureId, withRival(departure, 'state', 'held', origin));
    return;
  }
  const since = departure.state === 'held' ? (departure.hold?.since ?? origin.at) : origin.at;
  draft.departures.set(departureId, {
    ...departure,
    state: 'held',
    hold: { reason, since, from: phaseOf(departure) },
  });
}

export function setsHoldDeparture(_emergency: Emergency, { departureId }: HoldDeparture): readonly SetFact[] {
  return [{ kind: 'departures', id: departureId, fact: 'state', value: 'held' }];
}
