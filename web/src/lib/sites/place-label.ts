import type { Place } from '#lib/places/place.ts';
import type { I18n } from '#lib/words/index.svelte.ts';

/** What a site at this place is called to begin with. */
export function placeLabel({ kind, name }: Place, { m, locale }: Pick<I18n, 'm' | 'locale'>): string {
  const label = name[locale];
  return kind === 'airport' || /\b(port|harbou?r)\b/i.test(label) ? label : m.sites.portOf(label);
}
