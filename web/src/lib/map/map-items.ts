import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import type { Position } from '@muster/shared/vocabulary/position.ts';
import { clustersOf, type Point } from './clusters.ts';
import type { PlacedDeparture } from './departure-features.ts';
import type { Freshness } from './freshness.ts';
import type { RingCounts } from './ring.ts';
import { pointOnRoute } from './route-line.ts';

/** Something with a button on the map. Sizes are CSS pixels. */
export interface MapItem {
  readonly id: string;
  readonly position: Position;
  /** Half the size of the marker with its name. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** How far the middle of that box lies under the point, since names stand below. */
  readonly drop: number;
  /** Of two that meet, the lighter one gives way. */
  readonly weight: number;
  /** At an end of its way it stands off its point, on the side where its line runs. */
  readonly towards?: Position;
}

/** A site and how many people stand in each status there. */
export interface CountedSite {
  readonly site: SiteView;
  readonly counts: RingCounts;
  /** When a tablet there was last heard, and how old that is. */
  readonly heardAt: string | undefined;
  readonly freshness: Freshness;
  /** Unresolved. */
  readonly alerts: number;
}

/** Sites that stand too close to be drawn apart, as one ring. */
export interface SiteCluster extends Pick<CountedSite, 'counts' | 'freshness' | 'alerts'> {
  readonly members: readonly CountedSite[];
}

export type PictureItem =
  | (MapItem & { readonly kind: 'site' | 'haven' } & CountedSite & { readonly radius: number })
  | (MapItem & { readonly kind: 'cluster' } & SiteCluster & { readonly radius: number })
  | (MapItem & { readonly kind: 'departure' } & PlacedDeparture);

/** Where people arrive rather than wait to be screened. */
const HAVENS: ReadonlySet<SiteView['kind']> = new Set(['staging-base', 'safe-haven', 'port-of-entry']);

/** Two lines: the name, and under it how old it is or when it comes. */
const NAME_HEIGHT = 34;
/** Rings whose middles are closer than this would cover each other, in CSS pixels. */
const CLUSTER_WITHIN_PX = 44;

/** `project` gives the place on the screen, at the zoom of now. */
export function pictureItems(
  sites: readonly CountedSite[],
  placed: readonly PlacedDeparture[],
  project: (position: Position) => { readonly x: number; readonly y: number },
): PictureItem[] {
  const [havens, rings] = [sites.filter(isHaven), sites.filter((each) => !isHaven(each))];
  const points = rings.map((counted) => ({
    ...project(counted.site.position),
    id: counted.site.siteId,
    counted,
  })) satisfies Point[];
  const groups = clustersOf(points, CLUSTER_WITHIN_PX).map((group) => group.map(({ counted }) => counted));
  return [...[...groups, ...havens.map((haven) => [haven])].flatMap(siteItem), ...placed.map(departureItem)];
}

function isHaven({ site }: CountedSite): boolean {
  return HAVENS.has(site.kind);
}

function siteItem(members: readonly CountedSite[]): PictureItem[] {
  const [first] = members;
  if (!first) return [];
  if (members.length > 1) return [clusterItem(members)];
  const { site, counts } = first;
  const kind = isHaven(first) ? 'haven' : 'site';
  const radius = kind === 'haven' ? 24 : ringRadius(counts);
  const box = boxAround(kind === 'haven' ? 32 : radius, radius, site.name.length);
  return [{ ...first, id: site.siteId, kind, radius, position: site.position, weight: 2, ...box }];
}

function clusterItem(members: readonly CountedSite[]): PictureItem {
  const cluster = clusterOf(members);
  const radius = ringRadius(cluster.counts);
  const [first] = cluster.members;
  const box = boxAround(radius, radius, first?.site.name.length ?? 0);
  const position = middle(members.map(({ site }) => site.position));
  return { ...cluster, id: clusterId(members), kind: 'cluster', radius, position, weight: 2, ...box };
}

const OLDEST_FIRST: readonly Freshness[] = ['old', 'late', 'unknown', 'fresh'];

/** Largest site first; as old as its oldest member. */
export function clusterOf(members: readonly CountedSite[]): SiteCluster {
  const counts: Record<string, number> = {};
  for (const member of members) {
    for (const [status, people] of Object.entries(member.counts))
      counts[status] = (counts[status] ?? 0) + people;
  }
  const freshness =
    OLDEST_FIRST.find((age) => members.some((member) => member.freshness === age)) ?? 'unknown';
  const ordered = [...members].sort((one, other) => peopleIn(other.counts) - peopleIn(one.counts));
  return {
    members: ordered,
    counts,
    freshness,
    alerts: members.reduce((sum, { alerts }) => sum + alerts, 0),
  };
}

const CLUSTER = 'cluster:';

function clusterId(members: readonly CountedSite[]): string {
  return (
    CLUSTER +
    members
      .map(({ site }) => site.siteId)
      .sort()
      .join()
  );
}

/** The sites that a cluster's id names; none for any other id. */
export function sitesOfCluster(id: string): readonly string[] {
  return id.startsWith(CLUSTER) ? id.slice(CLUSTER.length).split(',') : [];
}

/** Members of a cluster are near: the mean of their degrees is between them. */
function middle(positions: readonly Position[]): Position {
  const mean = (axis: 0 | 1) =>
    positions.reduce((sum, position) => sum + position[axis], 0) / positions.length;
  return [mean(0), mean(1)];
}

function peopleIn(counts: RingCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function departureItem(placed: PlacedDeparture): PictureItem {
  const { departure, share } = placed;
  const box = boxAround(16, 16, `${departure.number} · 000 / 000`.length);
  const isAtEnd = share === 0 || share === 1;
  const towards = isAtEnd && { towards: pointOnRoute(placed, share === 0 ? 0.2 : 0.8) };
  return { ...placed, id: departure.departureId, kind: 'departure', weight: 1, ...box, ...towards };
}

/** A marker of this half width and height with a name of so many letters (about 7 pixels each) under it. */
function boxAround(
  halfWidth: number,
  halfHeight: number,
  letters: number,
): Pick<MapItem, 'halfWidth' | 'halfHeight' | 'drop'> {
  const nameHalfWidth = Math.min(76, letters * 3.6);
  return {
    halfWidth: Math.max(halfWidth, nameHalfWidth),
    halfHeight: halfHeight + NAME_HEIGHT / 2,
    drop: NAME_HEIGHT / 2,
  };
}

/** Larger rings where more people are, in three steps. */
function ringRadius(counts: RingCounts): number {
  const people = peopleIn(counts);
  if (people < 50) return 26;
  return people < 300 ? 30 : 40;
}

export type SitesById = ReadonlyMap<string, SiteView>;
