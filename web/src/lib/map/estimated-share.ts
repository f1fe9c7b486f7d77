import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { DepartureState } from '@muster/shared/vocabulary/codes.ts';
import { assertNever } from '@muster/shared/vocabulary/decision.ts';
import { epochMs } from '@muster/shared/vocabulary/instant.ts';

export type Course = Pick<
  DepartureView,
  'state' | 'hold' | 'lastKnown' | 'departsAt' | 'arrivesAt' | 'departed' | 'arrived'
>;

/** While nobody has reported an arrival it is not there yet, however late it is. */
const MOST_UNDER_WAY = 0.97;
const LEAST_UNDER_WAY = 0.03;

/**
 * How much of its way a departure has come (0 to 1), estimated from its reported leaving and the planned duration; held
 * or out of contact it stands where its last known phase puts it. Undefined where it is on no way: cancelled.
 */
export function estimatedShare(course: Course, nowMs: number): number | undefined {
  const phase = phaseOf(course);
  switch (phase) {
    case 'planned':
    case 'boarding':
    case 'closed':
    case 'held':
    case 'returned':
      return 0;
    case 'departed':
    case 'diverted':
    case 'out-of-contact':
      return shareUnderWay(course, nowMs);
    case 'arrived':
      return 1;
    case 'cancelled':
      return undefined;
    default:
      return assertNever(phase);
  }
}

/** How far it has come, whatever stands in its way. */
export function phaseOf({
  state,
  hold,
  lastKnown,
}: Pick<Course, 'state' | 'hold' | 'lastKnown'>): DepartureState {
  if (state === 'held') return hold?.from ?? 'planned';
  if (state === 'out-of-contact') return lastKnown ?? 'departed';
  return state;
}

function shareUnderWay({ departed, departsAt, arrivesAt, hold }: Course, nowMs: number): number {
  const leftAt = epochMs(departed?.at ?? departsAt);
  const durationMs = Math.max(60_000, epochMs(arrivesAt) - epochMs(departsAt));
  // A ship held outside port has stood still since.
  const until = hold ? Math.min(nowMs, epochMs(hold.since)) : nowMs;
  return Math.min(MOST_UNDER_WAY, Math.max(LEAST_UNDER_WAY, (until - leftAt) / durationMs));
}
