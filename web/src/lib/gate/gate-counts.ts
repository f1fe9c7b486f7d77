import type { Entitlement } from '@muster/shared/vocabulary/codes.ts';
import type { EntitlementCount } from '#lib/departures/entitlement-counts.ts';

export const GATE_GROUPS = ['citizens', 'residents', 'family', 'permits', 'others'] as const;
export type GateGroup = (typeof GATE_GROUPS)[number];

const GROUP_OF: Readonly<Record<Entitlement, GateGroup>> = {
  citizen: 'citizens',
  'indian-act': 'citizens',
  'permanent-resident': 'residents',
  'protected-person': 'residents',
  'immediate-family': 'family',
  'visa-or-eta': 'permits',
  'temporary-resident-permit': 'permits',
  'public-policy': 'permits',
  'allied-national': 'others',
  other: 'others',
  undetermined: 'others',
};

/** Aboard and listed in the five groups that a gate calls out. */
export function gateCounts(
  counts: readonly EntitlementCount[],
): { readonly group: GateGroup; readonly aboard: number; readonly listed: number }[] {
  return GATE_GROUPS.map((group) => {
    const own = counts.filter(({ entitlement }) => GROUP_OF[entitlement] === group);
    const sum = (of: (count: EntitlementCount) => number) =>
      own.reduce((total, count) => total + of(count), 0);
    return { group, aboard: sum(({ aboard }) => aboard), listed: sum(({ listed }) => listed) };
  }).filter(({ listed }) => listed > 0);
}
