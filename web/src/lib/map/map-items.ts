import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import type { Position } from '@muster/shared/vocabulary/position.ts';
import type { PlacedDeparture } from './departure-features.ts';
import type { RingCounts } from './ring.ts';

/** Something with a button on the map. Sizes are CSS pixels. */
export interface MapItem {
  readonly id: string;
  readonly position: Position;
  /** Half the size of the marker with its name. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** How far the middle of that box lies under the point, since names stand below. */
  readonly drop: number;
}

/** A site and how many people stand in each status there. */
export interface CountedSite {
  readonly site: SiteView;
  readonly counts: RingCounts;
}

export type PictureItem =
  | (MapItem & { readonly kind: 'site' | 'haven' } & CountedSite & { readonly radius: number })
  | (MapItem & { readonly kind: 'departure' } & PlacedDeparture);

/** Where people arrive rather than wait to be screened. */
const HAVENS: ReadonlySet<SiteView['kind']> = new Set(['staging-base', 'safe-haven', 'port-of-entry']);

/** Width kept for a name under its marker. */
const NAME_HALF_WIDTH = 56;
const NAME_HEIGHT = 20;

export function pictureItems(
  sites: readonly CountedSite[],
  placed: readonly PlacedDeparture[],
): PictureItem[] {
  return [...sites.map(siteItem), ...placed.map(departureItem)];
}

function siteItem({ site, counts }: CountedSite): PictureItem {
  const kind = HAVENS.has(site.kind) ? 'haven' : 'site';
  const radius = kind === 'haven' ? 22 : ringRadius(counts);
  return { id: site.siteId, kind, site, counts, radius, position: site.position, ...boxAround(radius) };
}

function departureItem(placed: PlacedDeparture): PictureItem {
  return { ...placed, id: placed.departure.departureId, kind: 'departure', ...boxAround(16) };
}

function boxAround(radius: number): Pick<MapItem, 'halfWidth' | 'halfHeight' | 'drop'> {
  return { halfWidth: NAME_HALF_WIDTH, halfHeight: radius + NAME_HEIGHT / 2, drop: NAME_HEIGHT / 2 };
}

/** Larger rings where more people are, in three steps. */
function ringRadius(counts: RingCounts): number {
  const people = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (people < 50) return 26;
  return people < 300 ? 30 : 40;
}

export type SitesById = ReadonlyMap<string, SiteView>;
