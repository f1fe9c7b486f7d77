import { EVACUATION_PORTS } from './evacuation-ports.ts';
import type { PlaceRow, PlacesFile } from './place.ts';

/** What the build reads of airport-data-js. Its elevations are wrong in places: they are not taken over. */
export interface AirportSource {
  readonly iata: string;
  readonly airport: string;
  /** ISO 3166-1 alpha-2. */
  readonly country_code: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly time: string;
  readonly type: string;
}

/** What the build reads of sea-ports, by UN/LOCODE. */
export interface SeaportSource {
  readonly name: string;
  /** Longitude, latitude. */
  readonly coordinates?: readonly number[];
  readonly timezone?: string;
}

export interface Sources {
  readonly airports: readonly AirportSource[];
  readonly seaports: Readonly<Record<string, SeaportSource>>;
  readonly alpha3: (alpha2: string) => string;
  readonly zoneAt: (latitude: number, longitude: number) => string;
}

const LARGEST_FIRST = ['large_airport', 'medium_airport', 'small_airport', 'seaplane_base', 'heliport'];

/** Airports with an IATA code and seaports with a position, without anything that is not shown or searched. */
export function slimPlaces({ airports, seaports, alpha3, zoneAt }: Sources): PlacesFile {
  const zones: string[] = [];
  const indexOf = (zone: string) => {
    if (!zones.includes(zone)) zones.push(zone);
    return zones.indexOf(zone);
  };
  const row = (code: string, name: string, alpha2: string, at: Located): PlaceRow => {
    const zone = isZone(at.zone) ? at.zone : zoneAt(at.latitude, at.longitude);
    const place = [code, name.trim(), alpha3(alpha2), rounded(at.longitude), rounded(at.latitude)] as const;
    return [...place, indexOf(zone)];
  };

  const withCode = airports
    .filter(({ iata }) => /^[A-Z0-9]{3}$/.test(iata))
    .toSorted((one, other) => rank(one) - rank(other) || (one.iata < other.iata ? -1 : 1));
  const overridden = new Set(EVACUATION_PORTS.map(({ code }) => code));
  const others = Object.entries(seaports).filter(([code]) => !overridden.has(code));
  return {
    zones,
    airports: withCode.map((each) => {
      const { iata, airport, country_code, latitude, longitude, time } = each;
      return row(iata, airport, country_code, { latitude, longitude, zone: time });
    }),
    seaports: [
      ...EVACUATION_PORTS.map(({ code, en, fr, latitude, longitude }): PlaceRow => {
        const [...place] = row(code, en, code.slice(0, 2), { latitude, longitude, zone: undefined });
        return [place[0], place[1], place[2], place[3], place[4], place[5], fr];
      }),
      ...others.flatMap(([code, { name, coordinates, timezone }]) => {
        const [longitude, latitude] = coordinates ?? [];
        if (longitude === undefined || latitude === undefined) return [];
        return [row(code, name, code.slice(0, 2), { latitude, longitude, zone: timezone })];
      }),
    ],
  };
}

interface Located {
  readonly latitude: number;
  readonly longitude: number;
  /** As the source has it: missing, or none that exists (`Vermillion Bay`). */
  readonly zone: string | undefined;
}

function rank({ type }: AirportSource): number {
  const at = LARGEST_FIRST.indexOf(type);
  return at < 0 ? LARGEST_FIRST.length : at;
}

/** To about 10 m. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

function isZone(name: string | undefined): name is string {
  if (name === undefined || !/^[A-Z][A-Za-z_+\-/0-9]*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
