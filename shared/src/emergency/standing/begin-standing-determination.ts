import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { dueStep } from './due-step.ts';
import { setOrderState } from './set-order-state.ts';
import { StandingNumber } from './standing-number.ts';

const fields = { number: StandingNumber };

/** By the clock: an order's time has come. Rules CLOCK-4, CLOCK-5. */
export const BeginStandingDetermination = z.strictObject({
  type: z.literal('BeginStandingDetermination'),
  ...fields,
});
export type BeginStandingDetermination = z.infer<typeof BeginStandingDetermination>;

export const StandingDeterminationBegun = z.object({
  type: z.literal('StandingDeterminationBegun'),
  ...fields,
});
export type StandingDeterminationBegun = z.infer<typeof StandingDeterminationBegun>;

export const decideBeginStandingDetermination: Decide<
  BeginStandingDetermination,
  StandingDeterminationBegun
> = (emergency, { number }, { now }) => {
  const order = emergency.standing.get(String(number));
  if (!order || dueStep(order, now) !== 'begin') return reject({ type: 'NothingDue' });
  return accept({ type: 'StandingDeterminationBegun', number });
};

export function foldStandingDeterminationBegun(
  draft: EmergencyDraft,
  { number }: StandingDeterminationBegun,
  _origin: Origin,
): void {
  setOrderState(draft, number, 'in-force');
}
