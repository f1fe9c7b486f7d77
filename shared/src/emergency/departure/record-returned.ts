import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { carryPassengers } from './carry-passengers.ts';
import { reported, reportFields } from './reported-departure.ts';
import { inState } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

const fields = { departureId: DepartureId, reason: Text.exactOptional() };

/** Report that a departure came back with everyone aboard. Rules DEP-27, DEP-28. */
export const RecordReturned = z.strictObject({ type: z.literal('RecordReturned'), ...fields });
export type RecordReturned = z.infer<typeof RecordReturned>;

export const DepartureReturned = z.object({
  type: z.literal('DepartureReturned'),
  ...fields,
  ...reportFields,
});
export type DepartureReturned = z.infer<typeof DepartureReturned>;

export const decideRecordReturned: Decide<RecordReturned, DepartureReturned> = (
  emergency,
  command,
  circumstances,
) => {
  if (emergency.departures.get(command.departureId)?.state === 'returned') return accept();
  return accept({
    ...command,
    type: 'DepartureReturned',
    ...reported(emergency, command.departureId, circumstances),
  });
};

/** Only an arrival that the author did not know of contradicts a return. */
export function foldDepartureReturned(draft: EmergencyDraft, event: DepartureReturned, origin: Origin): void {
  const { departureId, reason, concurrent } = event;
  const departure = departureOrStub(draft, event, origin);
  if (concurrent?.includes('state') && departure.state === 'arrived') {
    draft.departures.set(departureId, withRival(departure, 'state', 'returned', origin));
    return;
  }
  const returned = { ...inState(departure, 'returned'), ...(reason && { reason }) };
  draft.departures.set(departureId, returned);
  carryPassengers(draft, returned);
}

export function setsRecordReturned(
  _emergency: Emergency,
  { departureId }: RecordReturned,
): readonly SetFact[] {
  return [{ kind: 'departures', id: departureId, fact: 'state', value: 'returned' }];
}
