import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import { phaseOf } from '#lib/map/estimated-share.ts';
import { toInstant, wallClockAt } from '#lib/ui/zoned-time.ts';

export const BOARD_STATES = ['all', 'open', 'under-way', 'over'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** Which departures the board shows. Stands in the address, so that a view can be sent to someone. */
export interface BoardFilter {
  /** Leaves from or goes to it; empty for every site. */
  readonly siteId: string;
  readonly state: BoardState;
  readonly today: boolean;
}

export function readBoardFilter(params: Pick<URLSearchParams, 'get'>): BoardFilter {
  const state = BOARD_STATES.find((each) => each === params.get('state')) ?? 'all';
  return { siteId: params.get('site') ?? '', state, today: params.get('day') === 'today' };
}

/** `?site=…&state=open&day=today`, or nothing where all are shown. */
export function boardQuery({ siteId, state, today }: BoardFilter): string {
  const params = new URLSearchParams({
    ...(siteId && { site: siteId }),
    ...(state !== 'all' && { state }),
    ...(today && { day: 'today' }),
  });
  return params.size > 0 ? `?${params.toString()}` : '';
}

interface Place {
  readonly nowMs: number;
  /** IANA zone of a site. */
  readonly zoneOf: (siteId: string) => string;
}

export function isOnBoard(departure: DepartureView, filter: BoardFilter, place: Place): boolean {
  const { fromSiteId, toSiteId } = departure;
  const isAtSite = filter.siteId === '' || filter.siteId === fromSiteId || filter.siteId === toSiteId;
  const isInState = filter.state === 'all' || filter.state === boardStateOf(departure);
  return isAtSite && isInState && (!filter.today || isToday(departure, place));
}

function boardStateOf(departure: DepartureView): BoardState {
  const phase = phaseOf(departure);
  if (phase === 'planned' || phase === 'boarding' || phase === 'closed') return 'open';
  return phase === 'departed' || phase === 'diverted' ? 'under-way' : 'over';
}

/** By the clocks of the place that it leaves from. */
export function isToday(
  { departsAt, departed, fromSiteId }: Pick<DepartureView, 'departsAt' | 'departed' | 'fromSiteId'>,
  { nowMs, zoneOf }: Place,
): boolean {
  const zone = zoneOf(fromSiteId);
  const day = (wall: string) => wall.slice(0, 10);
  return (
    day(wallClockAt(departed?.at ?? departsAt, zone)) ===
    day(wallClockAt(toInstant(Math.floor(nowMs / 1000) * 1000), zone))
  );
}
