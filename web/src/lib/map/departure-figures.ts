import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';

/** People aboard: as seen here, or once it is over as reported, since nobody has a place on it then. */
export function aboardOf({
  state,
  load,
  arrived,
}: Pick<DepartureView, 'state' | 'load' | 'arrived'>): number {
  if (state !== 'arrived' || !arrived) return load.boarded;
  return Math.max(0, arrived.personsOnBoard - (arrived.crew ?? 0) - (arrived.staff ?? 0));
}
