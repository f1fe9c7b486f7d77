import { epochMs, type Instant } from '../../vocabulary/instant.ts';
import type { StandingDetermination } from './standing-determination.ts';

/** What time alone asks of an order now. One that was over before it could begin only ends. */
export function dueStep(
  { state, from, to }: StandingDetermination,
  now: Instant,
): 'begin' | 'end' | undefined {
  if (state !== 'issued' && state !== 'in-force') return undefined;
  if (epochMs(to) <= epochMs(now)) return 'end';
  return state === 'issued' && epochMs(from) <= epochMs(now) ? 'begin' : undefined;
}
