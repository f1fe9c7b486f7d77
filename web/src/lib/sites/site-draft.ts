import { OpenSite } from '@muster/shared/emergency/site/open-site.ts';
import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import type { SiteKind } from '@muster/shared/vocabulary/codes.ts';
import type { Place } from '#lib/places/place.ts';
import { USUAL_CAPACITY } from './usual-capacity.ts';

/** A site as it is being typed. */
export interface SiteDraft {
  name: string;
  kind: SiteKind;
  longitude: string;
  latitude: string;
  timeZone: string;
  capacity: string;
  /** Of the airport or seaport that it was made from. */
  country?: string;
  code?: string;
}

export function emptySite(kind: SiteKind = 'assembly-point'): SiteDraft {
  const capacity = `${USUAL_CAPACITY[kind]}`;
  return { name: '', kind, longitude: '', latitude: '', timeZone: 'UTC', capacity };
}

/** A site that is there, to be changed. */
export function draftOf({ name, kind, position, timeZone, capacity, country, code }: SiteView): SiteDraft {
  const [longitude, latitude] = position;
  return {
    ...{ name, kind, timeZone, capacity: `${capacity}` },
    ...{ longitude: `${longitude}`, latitude: `${latitude}` },
    ...(country !== undefined && { country }),
    ...(code !== undefined && { code }),
  };
}

interface Usual {
  /** What its name is here, `Port of Beirut`. */
  readonly name: string;
  readonly kind: SiteKind;
}

export function siteAt({ code, country, position, timeZone }: Place, { name, kind }: Usual): SiteDraft {
  const [longitude, latitude] = position;
  return {
    ...emptySite(kind),
    ...{ name, timeZone, code },
    longitude: `${longitude}`,
    latitude: `${latitude}`,
    ...(country !== '' && { country }),
  };
}

/** What people do at an airport or seaport from which, or to which, others are brought. */
export function usualKind({ kind, country }: Place, isHavenWanted: boolean): SiteKind {
  if (!isHavenWanted) return kind === 'airport' ? 'embarkation-air' : 'embarkation-sea';
  return country === 'CAN' ? 'port-of-entry' : 'safe-haven';
}

/** Another kind, with its usual capacity where nobody has typed another one. */
export function asKind<Draft extends SiteDraft>(draft: Draft, kind: SiteKind): Draft {
  const isUntouched = draft.capacity === `${USUAL_CAPACITY[draft.kind]}`;
  return { ...draft, kind, ...(isUntouched && { capacity: `${USUAL_CAPACITY[kind]}` }) };
}

/** The command, or the fields that are not right yet. */
export function openSite(
  draft: SiteDraft,
  siteId: string,
): { readonly command: OpenSite } | { readonly wrong: ReadonlySet<string> } {
  const { country, code } = draft;
  const parsed = OpenSite.safeParse({
    type: 'OpenSite',
    siteId,
    name: draft.name.trim(),
    kind: draft.kind,
    position: [numberIn(draft.longitude), numberIn(draft.latitude)],
    timeZone: draft.timeZone,
    capacity: numberIn(draft.capacity),
    ...(country !== undefined && { country }),
    ...(code !== undefined && { code }),
  });
  if (parsed.success) return { command: parsed.data };
  return { wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
}

/** Typed with a comma, as in French, or a point. Nothing typed is no number. */
export function numberIn(text: string): number {
  const typed = text.trim().replace(',', '.').replace('−', '-');
  return typed === '' ? Number.NaN : Number(typed);
}
