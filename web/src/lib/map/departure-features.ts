import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import { epochMs } from '@muster/shared/vocabulary/instant.ts';
import type { Position } from '@muster/shared/vocabulary/position.ts';
import { estimatedShare, phaseOf } from './estimated-share.ts';
import { pointOnRoute, routeLine } from './route-line.ts';

/** `done` lies behind it, `ahead` before it; `planned` has not begun, `over` has been flown. */
type RoutePart = 'done' | 'ahead' | 'planned' | 'over';
export type RouteFeatures = FeatureCollection<LineString, { id: string; part: RoutePart }>;

/** A departure as the map shows it. */
export interface PlacedDeparture {
  readonly departure: DepartureView;
  readonly from: Position;
  readonly to: Position;
  readonly bow: number;
  /** Of the way, 0 to 1, estimated. */
  readonly share: number;
  readonly position: Position;
}

interface Shown {
  readonly departures: Iterable<DepartureView>;
  readonly sites: ReadonlyMap<string, Pick<SiteView, 'position'>>;
  readonly nowMs: number;
}

/** Each departure on its line, at its estimated place. Those that are cancelled, far ahead, or whose sites are unknown here, are not shown. */
export function placedDepartures({ departures, sites, nowMs }: Shown): PlacedDeparture[] {
  const lanes = new Map<string, number>();
  let planned = 0;
  const inOrder = [...departures].sort((one, other) => one.departsAt.localeCompare(other.departsAt));
  return inOrder.flatMap((departure) => {
    const from = sites.get(departure.fromSiteId)?.position;
    const to = sites.get(departure.toSiteId)?.position;
    const share = estimatedShare(departure, nowMs);
    if (!from || !to || share === undefined || isLongOver(departure, nowMs)) return [];
    if (phaseOf(departure) === 'planned' && ++planned > MOST_PLANNED) return [];
    const route = [departure.fromSiteId, departure.toSiteId].sort().join();
    const lane = lanes.get(route) ?? 0;
    lanes.set(route, lane + 1);
    const bow = bowOf(lane) * (departure.fromSiteId < departure.toSiteId ? 1 : -1);
    return [{ departure, from, to, bow, share, position: pointOnRoute({ from, to, bow }, share) }];
  });
}

/** Of those that are planned the next ones: all of them stand in the table. */
const MOST_PLANNED = 3;

/** Those that arrived stay on the map this long: then they are in the table. */
const ARRIVED_SHOWN_MS = 6 * 3_600_000;

function isLongOver({ state, arrived }: DepartureView, nowMs: number): boolean {
  return state === 'arrived' && arrived !== undefined && nowMs - epochMs(arrived.at) > ARRIVED_SHOWN_MS;
}

/** Lines between the same two sites fan out: 0.1, -0.1, 0.18, -0.18 … of their length. */
function bowOf(lane: number): number {
  const step = 0.1 + 0.08 * Math.min(3, Math.floor(lane / 2));
  return lane % 2 === 0 ? step : -step;
}

/** What is behind each departure and what lies ahead of it. */
export function routeFeatures(placed: readonly PlacedDeparture[]): RouteFeatures {
  return { type: 'FeatureCollection', features: placed.flatMap(partsOf) };
}

function partsOf(placed: PlacedDeparture): Feature<LineString, { id: string; part: RoutePart }>[] {
  const { departure, share } = placed;
  const phase = phaseOf(departure);
  if (phase === 'returned') return [];
  if (phase === 'arrived') return [line(placed, 'over', [0, 1])];
  if (share === 0) return [line(placed, 'planned', [0, 1])];
  return [line(placed, 'done', [0, share]), line(placed, 'ahead', [share, 1])];
}

function line(placed: PlacedDeparture, part: RoutePart, [start, finish]: [number, number]) {
  return {
    type: 'Feature' as const,
    properties: { id: placed.departure.departureId, part },
    geometry: { type: 'LineString' as const, coordinates: routeLine(placed, start, finish) },
  };
}
