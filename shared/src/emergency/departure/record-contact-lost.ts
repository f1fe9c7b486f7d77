import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { isOver, phaseOf } from './phase.ts';
import { reported, reportFields } from './reported-departure.ts';
import { departureOrStub } from './stub-departure.ts';

const fields = { departureId: DepartureId };

/** Report that nobody hears from a departure any more. Rule DEP-29. */
export const RecordContactLost = z.strictObject({ type: z.literal('RecordContactLost'), ...fields });
export type RecordContactLost = z.infer<typeof RecordContactLost>;

export const DepartureContactLost = z.object({ type: z.literal('DepartureContactLost'), ...reportFields });
export type DepartureContactLost = z.infer<typeof DepartureContactLost>;

export const decideRecordContactLost: Decide<RecordContactLost, DepartureContactLost> = (
  emergency,
  { departureId },
  circumstances,
) => {
  if (emergency.departures.get(departureId)?.state === 'out-of-contact') return accept();
  return accept({ type: 'DepartureContactLost', ...reported(emergency, departureId, circumstances) });
};

/** Word that it arrived, turned back or was cancelled weighs more than silence: the claim is kept beside it. */
export function foldDepartureContactLost(
  draft: EmergencyDraft,
  event: DepartureContactLost,
  origin: Origin,
): void {
  const departure = departureOrStub(draft, event, origin);
  draft.departures.set(
    departure.id,
    isOver(departure)
      ? withRival(departure, 'state', 'out-of-contact', origin)
      : { ...departure, state: 'out-of-contact', lastKnown: phaseOf(departure) },
  );
}
