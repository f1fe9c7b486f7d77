import { OpenSite } from '@muster/shared/emergency/site/open-site.ts';
import type { SiteKind } from '@muster/shared/vocabulary/codes.ts';
import type { KnownPlace } from './known-places.ts';

/** A site as it is being typed. */
export interface SiteDraft {
  name: string;
  kind: SiteKind;
  longitude: string;
  latitude: string;
  timeZone: string;
  capacity: string;
}

export function emptySite(): SiteDraft {
  return { name: '', kind: 'assembly-point', longitude: '', latitude: '', timeZone: 'UTC', capacity: '500' };
}

/** Everything but the capacity, which nobody knows but those on the spot. */
export function siteAt(place: KnownPlace, locale: 'en' | 'fr', capacity: string): SiteDraft {
  const [longitude, latitude] = place.position;
  const { kind, timeZone } = place;
  return {
    name: place.name[locale],
    kind,
    timeZone,
    capacity,
    longitude: `${longitude}`,
    latitude: `${latitude}`,
  };
}

/** The command, or the fields that are not right yet. */
export function openSite(
  draft: SiteDraft,
  siteId: string,
  place?: KnownPlace,
): { readonly command: OpenSite } | { readonly wrong: ReadonlySet<string> } {
  const parsed = OpenSite.safeParse({
    type: 'OpenSite',
    siteId,
    name: draft.name.trim(),
    kind: draft.kind,
    position: [numberIn(draft.longitude), numberIn(draft.latitude)],
    timeZone: draft.timeZone,
    capacity: numberIn(draft.capacity),
    ...(place && { country: place.country, code: place.code }),
  });
  if (parsed.success) return { command: parsed.data };
  return { wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
}

/** Typed with a comma, as in French, or a point. Nothing typed is no number. */
function numberIn(text: string): number {
  const typed = text.trim().replace(',', '.').replace('−', '-');
  return typed === '' ? Number.NaN : Number(typed);
}
