import type { Position } from '@muster/shared/vocabulary/position.ts';

/** An airport or a seaport of the reference data. The code is its key; the name is a label that may be out of date. */
export interface Place {
  readonly kind: 'airport' | 'seaport';
  /** IATA, or UN/LOCODE of five characters. */
  readonly code: string;
  readonly name: { readonly en: string; readonly fr: string };
  /** ISO 3166-1 alpha-3; empty where the source names none that stands today. */
  readonly country: string;
  readonly position: Position;
  /** IANA zone. */
  readonly timeZone: string;
}

/** One place in the file: code, name, country, longitude, latitude, zone as an index, and the French name if another. */
export type PlaceRow =
  | readonly [string, string, string, number, number, number]
  | readonly [string, string, string, number, number, number, string];

/** What the build makes: within each kind, the larger or busier stand first. */
export interface PlacesFile {
  readonly zones: readonly string[];
  readonly airports: readonly PlaceRow[];
  readonly seaports: readonly PlaceRow[];
}

export function placesIn({ zones, airports, seaports }: PlacesFile): Place[] {
  const placeOf =
    (kind: Place['kind']) =>
    ([code, name, country, longitude, latitude, zone, french = name]: PlaceRow): Place => ({
      kind,
      code,
      name: { en: name, fr: french },
      country,
      position: [longitude, latitude],
      timeZone: zones[zone] ?? 'UTC',
    });
  return [...seaports.map(placeOf('seaport')), ...airports.map(placeOf('airport'))];
}
