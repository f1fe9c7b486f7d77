import type { Entitlement } from '@muster/shared/vocabulary/codes.ts';
import type { PassengerLists } from './departure-people.ts';

export interface EntitlementCount {
  readonly entitlement: Entitlement;
  readonly aboard: number;
  /** With a place, aboard or not. */
  readonly listed: number;
}

/**
 * The live count of a departure by entitlement, largest first; each column sums to its list. Empty where the reader is
 * not told of entitlements: nobody is counted as undetermined for that.
 */
export function entitlementCounts({ toBoard, aboard }: PassengerLists): EntitlementCount[] {
  if ([...toBoard, ...aboard].some(({ evacuee }) => evacuee.entitlement === undefined)) return [];
  const counts = new Map<Entitlement, { aboard: number; listed: number }>();
  for (const [list, isAboard] of [
    [toBoard, 0],
    [aboard, 1],
  ] as const) {
    for (const { evacuee } of list) {
      const { entitlement = 'undetermined' } = evacuee;
      const count = counts.get(entitlement) ?? { aboard: 0, listed: 0 };
      counts.set(entitlement, { aboard: count.aboard + isAboard, listed: count.listed + 1 });
    }
  }
  return [...counts]
    .map(([entitlement, count]) => ({ entitlement, ...count }))
    .sort((one, other) => other.listed - one.listed || one.entitlement.localeCompare(other.entitlement));
}
