import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import type { Position } from '@muster/shared/vocabulary/position.ts';
import type { PlacedDeparture } from './departure-features.ts';
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
}

export type PictureItem =
  | (MapItem & { readonly kind: 'site' | 'haven' } & CountedSite & { readonly radius: number })
  | (MapItem & { readonly kind: 'departure' } & PlacedDeparture);

/** Where people arrive rather than wait to be screened. */
const HAVENS: ReadonlySet<SiteView['kind']> = new Set(['staging-base', 'safe-haven', 'port-of-entry']);

const NAME_HEIGHT = 20;

export function pictureItems(
  sites: readonly CountedSite[],
  placed: readonly PlacedDeparture[],
): PictureItem[] {
  return [...sites.map(siteItem), ...placed.map(departureItem)];
}

function siteItem({ site, counts }: CountedSite): PictureItem {
  const kind = HAVENS.has(site.kind) ? 'haven' : 'site';
  const radius = kind === 'haven' ? 24 : ringRadius(counts);
  const box = boxAround(kind === 'haven' ? 32 : radius, radius, site.name.length);
  return { id: site.siteId, kind, site, counts, radius, position: site.position, weight: 2, ...box };
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
  const people = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (people < 50) return 26;
  return people < 300 ? 30 : 40;
}

export type SitesById = ReadonlyMap<string, SiteView>;
