import type { Departure } from '../emergency/departure/departure.ts';
import type { DepartureId } from '../vocabulary/ids.ts';
import { reads } from './policy.ts';
import type { Stamped } from '../emergency/record.ts';
import type { Sight } from './views.ts';

export type DepartureView = Omit<Departure, keyof Stamped | 'id'> & {
  readonly departureId: DepartureId;
  readonly conflict?: true;
};

export function departureView(departure: Departure, { roles }: Sight): DepartureView | undefined {
  if (![...roles].some((role) => reads[role].movement)) return undefined;
  const { id, rev: _rev, everIn: _everIn, changed: _changed, rivals, ...shown } = departure;
  return {
    ...shown,
    departureId: id,
    ...(rivals && Object.keys(rivals).length > 0 && { conflict: true as const }),
  };
}
