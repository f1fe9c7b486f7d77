import type { SiteKind } from '@muster/shared/vocabulary/codes.ts';
import { Position } from '@muster/shared/vocabulary/position.ts';
import type { MapItem } from '#lib/map/map-items.ts';
import { numberIn } from '#lib/sites/site-draft.ts';
import type { WizardSite } from './draft.ts';

/** A site with a position, under its number in the list. */
export type Pin = MapItem & { readonly number: number; readonly name: string; readonly kind: SiteKind };

export function pinsOf(sites: readonly WizardSite[]): Pin[] {
  return sites.flatMap(({ siteId, name, kind, longitude, latitude }, index) => {
    const position = Position.safeParse([numberIn(longitude), numberIn(latitude)]).data;
    if (!position) return [];
    const halfWidth = Math.max(20, Math.min(76, name.length * 3.6));
    return [
      { id: siteId, number: index + 1, name, kind, position, halfWidth, halfHeight: 28, drop: 10, weight: 1 },
    ];
  });
}
