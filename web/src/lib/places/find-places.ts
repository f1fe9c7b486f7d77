import { countryName } from './country-name.ts';
import type { Place } from './place.ts';

interface Searchable {
  readonly place: Place;
  readonly code: string;
  readonly names: readonly string[];
  /** Everything that may be searched, folded, each word after a space. */
  readonly text: string;
}

/** Searches places by code, name and country, in either language whatever the screen shows. */
export class PlaceFinder {
  readonly #all: readonly Searchable[];

  constructor(places: readonly Place[]) {
    this.#all = places.map(searchable);
  }

  /** Best first: the code itself, names that begin so, then the rest; places in `nearCountry` before others alike. */
  find(typed: string, { nearCountry = '', limit = 8 } = {}): Place[] {
    const query = folded(typed);
    if (query === '') return [];
    const parts = query.split(' ');
    const hits = this.#all.flatMap((each) => {
      const isHit = parts.every((part) => each.text.includes(` ${part}`));
      return isHit ? [{ place: each.place, rank: rankOf(each, query, nearCountry) }] : [];
    });
    return hits
      .sort((one, other) => one.rank - other.rank)
      .slice(0, limit)
      .map(({ place }) => place);
  }
}

function searchable(place: Place): Searchable {
  const names = [...new Set([place.name.en, place.name.fr].map(folded))];
  const countries = [countryName(place.country, 'en'), countryName(place.country, 'fr')].map(folded);
  const code = folded(place.code);
  return { place, code, names, text: ` ${[code, ...names, ...countries].join(' ')}` };
}

function rankOf({ place, code, names }: Searchable, query: string, nearCountry: string): number {
  const base = code === query ? 0 : names.some((name) => name.startsWith(query)) ? 2 : 4;
  return base + (place.country === nearCountry ? 0 : 1);
}

/** Without accents and case, each run of other characters one space. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
