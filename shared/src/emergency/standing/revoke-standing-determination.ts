import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { setOrderState } from './set-order-state.ts';
import { StandingNumber } from './standing-number.ts';

const fields = { number: StandingNumber };

/** End an order at once. What it has approved stays approved. Rules ORDER-11, ORDER-12. */
export const RevokeStandingDetermination = z.strictObject({
  type: z.literal('RevokeStandingDetermination'),
  ...fields,
});
export type RevokeStandingDetermination = z.infer<typeof RevokeStandingDetermination>;

export const StandingDeterminationRevoked = z.object({
  type: z.literal('StandingDeterminationRevoked'),
  ...fields,
});
export type StandingDeterminationRevoked = z.infer<typeof StandingDeterminationRevoked>;

export const decideRevokeStandingDetermination: Decide<
  RevokeStandingDetermination,
  StandingDeterminationRevoked
> = (emergency, { number }) => {
  const order = emergency.standing.get(String(number));
  if (!order) return reject({ type: 'StandingUnknown', number });
  if (order.state === 'revoked' || order.state === 'ended') return accept();
  return accept({ type: 'StandingDeterminationRevoked', number });
};

export function foldStandingDeterminationRevoked(
  draft: EmergencyDraft,
  { number }: StandingDeterminationRevoked,
  _origin: Origin,
): void {
  setOrderState(draft, number, 'revoked');
}
