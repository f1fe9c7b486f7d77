import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import { epochMs } from '@muster/shared/vocabulary/instant.ts';
import type { FiguresById } from '#lib/live/figures-by-id.ts';

export interface ClearedAtSite {
  readonly site: SiteView;
  /** Approved to board, without a place on a departure. */
  readonly cleared: number;
  /** On departures that leave from here in the next hours and take people. */
  readonly freeSeats: number;
  readonly departures: number;
}

interface Shown {
  readonly sites: readonly SiteView[];
  readonly departures: readonly DepartureView[];
  readonly figures: FiguresById;
  readonly nowMs: number;
}

export const AHEAD_HOURS = 6;

/** Where cleared people wait without a place, most first, and the seats that could take them. */
export function clearedBySite({ sites, departures, figures, nowMs }: Shown): ClearedAtSite[] {
  return sites
    .map((site) => {
      const leaving = departures.filter(
        (departure) => departure.fromSiteId === site.siteId && leavesSoon(departure, nowMs),
      );
      const freeSeats = leaving.reduce((sum, departure) => sum + freeSeatsOf(departure), 0);
      const cleared = figures.get(site.siteId)?.byStage['cleared'] ?? 0;
      return { site, cleared, freeSeats, departures: leaving.length };
    })
    .filter(({ cleared }) => cleared > 0)
    .sort((one, other) => other.cleared - one.cleared || one.site.name.localeCompare(other.site.name));
}

function leavesSoon({ state, departsAt }: DepartureView, nowMs: number): boolean {
  const takesPeople = state === 'planned' || state === 'boarding';
  return takesPeople && epochMs(departsAt) <= nowMs + AHEAD_HOURS * 3_600_000;
}

function freeSeatsOf({ capacity, load }: Pick<DepartureView, 'capacity' | 'load'>): number {
  return Math.max(0, Math.min(capacity.seats - load.seats, capacity.persons - load.persons));
}
