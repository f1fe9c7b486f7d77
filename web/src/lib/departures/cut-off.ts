import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import { epochMs, type Instant } from '@muster/shared/vocabulary/instant.ts';
import { phaseOf } from '#lib/map/estimated-share.ts';
import { toInstant } from '#lib/ui/zoned-time.ts';

/** Doors close this long before departure, the same for all until an emergency sets its own. */
const DOORS_CLOSE_BEFORE_MS = 10 * 60_000;

export interface CutOff {
  readonly at: Instant;
  /** Whole minutes until doors close; below zero once they should have. */
  readonly minutes: number;
}

/** When doors close, for a departure that can still be boarded. */
export function cutOffOf(
  departure: Pick<DepartureView, 'state' | 'hold' | 'lastKnown' | 'departsAt'>,
  nowMs: number,
): CutOff | undefined {
  const phase = phaseOf(departure);
  if (phase !== 'planned' && phase !== 'boarding') return undefined;
  const atMs = epochMs(departure.departsAt) - DOORS_CLOSE_BEFORE_MS;
  return { at: toInstant(atMs), minutes: Math.floor((atMs - nowMs) / 60_000) };
}
