import { epochMs } from '../../vocabulary/instant.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Emergency } from '../emergency.ts';
import type { Evacuee } from '../evacuee/evacuee.ts';
import { hasFreeHand } from '../roles/authorise.ts';
import { isUndisputedlyClear, type Advice } from './undisputed.ts';
import type { StandingDetermination } from './standing-determination.ts';

interface Asked {
  readonly emergency: Emergency;
  /** The person as they stood before this advice. */
  readonly evacuee: Evacuee;
  readonly advice: Advice;
  readonly circumstances: Circumstances;
}

/** The order in force that approves this person on this advice; the lowest number if several do. */
export function orderApproving(asked: Asked): StandingDetermination | undefined {
  const now = epochMs(asked.circumstances.now);
  return firstOrder(asked, ({ state, to }) => state === 'in-force' && now < epochMs(to));
}

/** The order that the officer's tablet may have shown as approving, revoked since the tablet last heard of it. */
export function orderRevokedMeanwhile(asked: Asked): StandingDetermination | undefined {
  const { now, seen } = asked.circumstances;
  return firstOrder(
    asked,
    ({ state, rev, from }) => state === 'revoked' && rev > seen && epochMs(from) <= epochMs(now),
  );
}

function firstOrder(
  asked: Asked,
  stands: (order: StandingDetermination) => boolean,
): StandingDetermination | undefined {
  const orders = [...asked.emergency.standing.values()].filter(
    (order) => stands(order) && covers(order, asked),
  );
  if (orders.length === 0 || !isUndisputedlyClear(asked.emergency, asked.evacuee, asked.advice))
    return undefined;
  return orders.reduce((lowest, order) => (order.number < lowest.number ? order : lowest));
}

/** No site named means every site. Nobody's own order decides on what they screened themselves. */
function covers(order: StandingDetermination, { emergency, evacuee, circumstances }: Asked): boolean {
  if (!order.entitlements.includes(evacuee.entitlement)) return false;
  if (order.siteIds.length > 0 && !order.siteIds.includes(evacuee.siteId)) return false;
  return order.issuedBy !== circumstances.by || hasFreeHand(emergency, circumstances);
}
