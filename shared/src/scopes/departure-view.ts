import type { Departure } from '../emergency/departure/departure.ts';
import type { DepartureId } from '../vocabulary/ids.ts';
import { pick } from './pick.ts';
import { reads } from './policy.ts';
import type { Sight } from './views.ts';

const SHOWN = [
  ...['mode', 'carrier', 'number', 'conveyance', 'fromSiteId', 'toSiteId', 'departsAt', 'arrivesAt'],
  ...['capacity', 'state', 'hold', 'lastKnown', 'reason', 'load', 'manifestVersion', 'departed', 'arrived'],
  ...['headCounts', 'unconfirmed'],
] as const;

export type DepartureView = Pick<Departure, (typeof SHOWN)[number]> & {
  readonly departureId: DepartureId;
  readonly conflict?: true;
};

export function departureView(departure: Departure, { roles }: Sight): DepartureView | undefined {
  if (![...roles].some((role) => reads[role].movement)) return undefined;
  const isContested = departure.rivals !== undefined && Object.keys(departure.rivals).length > 0;
  return {
    ...pick(departure, SHOWN),
    departureId: departure.id,
    ...(isContested && { conflict: true as const }),
  };
}
