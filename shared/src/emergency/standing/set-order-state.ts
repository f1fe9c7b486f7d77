import type { EmergencyDraft } from '../emergency.ts';
import type { StandingDetermination } from './standing-determination.ts';

/** Writes what has become of an order. */
export function setOrderState(
  draft: EmergencyDraft,
  number: number,
  state: StandingDetermination['state'],
): void {
  const id = String(number);
  const order = draft.standing.get(id);
  if (!order) throw new Error(`Log names unrecorded standing determination ${id}`);
  draft.standing.set(id, { ...order, state });
}
