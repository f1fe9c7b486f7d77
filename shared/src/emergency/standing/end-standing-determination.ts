import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { dueStep } from './due-step.ts';
import { setOrderState } from './set-order-state.ts';
import { StandingNumber } from './standing-number.ts';

const fields = { number: StandingNumber };

/** By the clock: an order's time is over. Rules CLOCK-5, CLOCK-6. */
export const EndStandingDetermination = z.strictObject({
  type: z.literal('EndStandingDetermination'),
  ...fields,
});
export type EndStandingDetermination = z.infer<typeof EndStandingDetermination>;

export const StandingDeterminationEnded = z.object({
  type: z.literal('StandingDeterminationEnded'),
  ...fields,
});
export type StandingDeterminationEnded = z.infer<typeof StandingDeterminationEnded>;

export const decideEndStandingDetermination: Decide<EndStandingDetermination, StandingDeterminationEnded> = (
  emergency,
  { number },
  { now },
) => {
  const order = emergency.standing.get(String(number));
  if (!order || dueStep(order, now) !== 'end') return reject({ type: 'NothingDue' });
  return accept({ type: 'StandingDeterminationEnded', number });
};

export function foldStandingDeterminationEnded(
  draft: EmergencyDraft,
  { number }: StandingDeterminationEnded,
  _origin: Origin,
): void {
  setOrderState(draft, number, 'ended');
}
