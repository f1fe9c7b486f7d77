import { z } from 'zod';
import { accept } from '../../vocabulary/decision.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import type { Decide, SetFact } from '../circumstances.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { withRival, type Origin } from '../record.ts';
import { reported, reportFields } from './reported-departure.ts';
import { inState, phaseOf } from './phase.ts';
import { departureOrStub } from './stub-departure.ts';

const fields = { departureId: DepartureId };

/** Report that a hold is over, or that contact is back. Rules DEP-19, DEP-20. */
export const ResumeDeparture = z.strictObject({ type: z.literal('ResumeDeparture'), ...fields });
export type ResumeDeparture = z.infer<typeof ResumeDeparture>;

export const DepartureResumed = z.object({ type: z.literal('DepartureResumed'), ...fields, ...reportFields });
export type DepartureResumed = z.infer<typeof DepartureResumed>;

export const decideResumeDeparture: Decide<ResumeDeparture, DepartureResumed> = (
  emergency,
  command,
  circumstances,
) => {
  const departure = emergency.departures.get(command.departureId);
  if (departure && departure.state !== 'held' && departure.state !== 'out-of-contact') return accept();
  return accept({
    ...command,
    type: 'DepartureResumed',
    ...reported(emergency, command.departureId, circumstances),
  });
};

export function foldDepartureResumed(draft: EmergencyDraft, event: DepartureResumed, origin: Origin): void {
  const departure = departureOrStub(draft, event, origin);
  const phase = phaseOf(departure);
  const rivalled = event.concurrent?.includes('state');
  draft.departures.set(
    departure.id,
    rivalled ? withRival(departure, 'state', phase, origin) : inState(departure, phase),
  );
}

export function setsResumeDeparture(
  emergency: Emergency,
  { departureId }: ResumeDeparture,
): readonly SetFact[] {
  const departure = emergency.departures.get(departureId);
  return [
    { kind: 'departures', id: departureId, fact: 'state', value: departure ? phaseOf(departure) : 'planned' },
  ];
}
