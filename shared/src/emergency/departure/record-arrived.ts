import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { sameValue } from '../same-content.ts';
import { carryPassengers } from './carry-passengers.ts';
import { reported, reportFields } from './reported-departure.ts';
import { movementFields, movementReport, withReport } from './movement-report.ts';
import { inState } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

/** Report that a departure reached its destination, and with how many. Rules ARR-1 to ARR-4. */
export const RecordArrived = z.strictObject({ type: z.literal('RecordArrived'), ...movementFields });
export type RecordArrived = z.infer<typeof RecordArrived>;

export const DepartureArrived = z.object({
  type: z.literal('DepartureArrived'),
  ...movementFields,
  ...reportFields,
});
export type DepartureArrived = z.infer<typeof DepartureArrived>;

export const decideRecordArrived: Decide<RecordArrived, DepartureArrived> = (
  emergency,
  command,
  circumstances,
) => {
  const departure = emergency.departures.get(command.departureId);
  const known = departure?.arrived && sameValue(departure.arrived, movementReport(command));
  if (known && departure.state === 'arrived') return accept();
  return accept({
    ...command,
    type: 'DepartureArrived',
    ...reported(emergency, command.departureId, circumstances),
  });
};

/** Only a return that the author did not know of contradicts an arrival. */
export function foldDepartureArrived(draft: EmergencyDraft, event: DepartureArrived, origin: Origin): void {
  const concurrent = event.concurrent?.includes('state') ?? false;
  const departure = withReport(
    departureOrStub(draft, event, origin),
    { moment: 'arrived', report: movementReport(event), concurrent },
    origin,
  );
  if (concurrent && departure.state === 'returned') {
    draft.departures.set(departure.id, withRival(departure, 'state', 'arrived', origin));
    return;
  }
  const after = inState(departure, 'arrived');
  draft.departures.set(departure.id, after);
  carryPassengers(draft, after);
}

export function setsRecordArrived(_emergency: Emergency, { departureId }: RecordArrived): readonly SetFact[] {
  return [{ kind: 'departures', id: departureId, fact: 'state', value: 'arrived', evenIfSame: true }];
}
