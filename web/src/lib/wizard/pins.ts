import type { SiteKind } from '@muster/shared/vocabulary/codes.ts';
import { Position } from '@muster/shared/vocabulary/position.ts';
import type { MapItem } from '#lib/map/map-items.ts';
import { numberIn } from '#lib/sites/site-draft.ts';
import type { WizardSite } from './draft.ts';

/** A site with a position, under its number in the list. */
export type Pin = MapItem & { readonly number: number; readonly name: string; readonly kind: SiteKind };

export function pinsOf(sites: readonly WizardSite[]): Pin[] {
  return sites.flatMap(({ siteId, name, code, kind, longitude, latitude }, index) => {
    const position = Position.safeParse([numberIn(longitude), numberIn(latitude)]).data;
    if (!position) return [];
    const label = shortened(name, code);
    const halfWidth = Math.max(20, label.length * 3.6);
    return [
      {
        id: siteId,
        number: index + 1,
        name: label,
        kind,
        position,
        halfWidth,
        halfHeight: 28,
        drop: 10,
        weight: 1,
      },
    ];
  });
}

/** Letters that fit under a pin on a narrow map. */
const MOST_LETTERS = 20;

function shortened(name: string, code: string | undefined): string {
  if (name.length <= MOST_LETTERS) return name;
  return code ?? `${name.slice(0, MOST_LETTERS - 1)}…`;
}
