import zoneAt from '@photostructure/tz-lookup';
import airportData from 'airport-data-js';
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import ports from 'sea-ports/lib/ports.json' with { type: 'json' };
import type { PlacesFile } from './place.ts';
import { slimPlaces } from './slim-places.ts';

/** For the build: the places of airport-data-js (CC BY 4.0) and sea-ports (MIT). */
export async function packagePlaces(): Promise<PlacesFile> {
  const alpha3ByAlpha2 = new Map(codes.map(([alpha2, alpha3]) => [alpha2, alpha3]));
  return slimPlaces({
    airports: await airportData.findAirports({}),
    seaports: ports,
    alpha3: (alpha2) => alpha3ByAlpha2.get(alpha2) ?? '',
    zoneAt,
  });
}
