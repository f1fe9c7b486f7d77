import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { sameValue } from '../same-content.ts';
import { carryPassengers } from './carry-passengers.ts';
import { reported, reportFields } from './reported-departure.ts';
import { movementFields, movementReport, withReport } from './movement-report.ts';
import { inState, isBeforeDeparture, phaseOf } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

/** Report that a departure left, and with how many. Rules DEP-30 to DEP-33. */
export const RecordDeparted = z.strictObject({ type: z.literal('RecordDeparted'), ...movementFields });
export type RecordDeparted = z.infer<typeof RecordDeparted>;

export const DepartureDeparted = z.object({
  type: z.literal('DepartureDeparted'),
  ...movementFields,
  ...reportFields,
});
export type DepartureDeparted = z.infer<typeof DepartureDeparted>;

export const decideRecordDeparted: Decide<RecordDeparted, DepartureDeparted> = (
  emergency,
  command,
  circumstances,
) => {
  const departure = emergency.departures.get(command.departureId);
  if (departure?.departed && sameValue(departure.departed, movementReport(command))) {
    if (!isBeforeDeparture(departure)) return accept();
  }
  return accept({
    ...command,
    type: 'DepartureDeparted',
    ...reported(emergency, command.departureId, circumstances),
  });
};

/** Leaving is a fact, whatever was planned; a departure that has come further stays where it is. */
export function foldDepartureDeparted(draft: EmergencyDraft, event: DepartureDeparted, origin: Origin): void {
  const concurrent = event.concurrent?.includes('state') ?? false;
  const departure = withReport(
    departureOrStub(draft, event, origin),
    { moment: 'departed', report: movementReport(event), concurrent },
    origin,
  );
  const leaves = isBeforeDeparture(departure) || phaseOf(departure) === 'cancelled';
  const after = leaves ? inState(departure, 'departed') : departure;
  draft.departures.set(departure.id, after);
  carryPassengers(draft, after);
}

export function setsRecordDeparted(
  _emergency: Emergency,
  { departureId }: RecordDeparted,
): readonly SetFact[] {
  return [{ kind: 'departures', id: departureId, fact: 'state', value: 'departed', evenIfSame: true }];
}
