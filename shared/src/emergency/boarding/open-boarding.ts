import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId } from '../../vocabulary/ids.ts';
import type { Decide } from '../circumstances.ts';
import { inState } from '../departure/phase.ts';
import { departureOrStub } from '../departure/stub-departure.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';

const fields = { departureId: DepartureId };

/** Open the doors, on a locked manifest. Rules BOARD-1, BOARD-2. */
export const OpenBoarding = z.strictObject({ type: z.literal('OpenBoarding'), ...fields });
export type OpenBoarding = z.infer<typeof OpenBoarding>;

export const BoardingOpened = z.object({ type: z.literal('BoardingOpened'), ...fields });
export type BoardingOpened = z.infer<typeof BoardingOpened>;

export const decideOpenBoarding: Decide<OpenBoarding, BoardingOpened> = (emergency, { departureId }) => {
  const departure = emergency.departures.get(departureId);
  if (!departure) return reject({ type: 'DepartureUnknown', departureId });
  if (departure.state === 'boarding') return accept();
  if (departure.state !== 'planned') return reject({ type: 'DepartureNotOpen', state: departure.state });
  if (departure.manifestVersion === 0) return reject({ type: 'ManifestNotLocked' });
  return accept({ type: 'BoardingOpened', departureId });
};

export function foldBoardingOpened(draft: EmergencyDraft, event: BoardingOpened, origin: Origin): void {
  draft.departures.set(event.departureId, inState(departureOrStub(draft, event, origin), 'boarding'));
}
