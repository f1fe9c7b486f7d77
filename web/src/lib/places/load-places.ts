import address from 'virtual:places';
import { placesIn, type Place, type PlacesFile } from './place.ts';

let loading: Promise<readonly Place[]> | undefined;

/** All airports and seaports, fetched once from the program's own files. None when they did not come. */
export function loadPlaces(): Promise<readonly Place[]> {
  loading ??= fetchPlaces().catch((error: unknown) => {
    loading = undefined;
    if (error instanceof TypeError) return [];
    throw error;
  });
  return loading;
}

async function fetchPlaces(): Promise<readonly Place[]> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`The file of places answered ${response.status}`);
  return placesIn((await response.json()) as PlacesFile);
}
