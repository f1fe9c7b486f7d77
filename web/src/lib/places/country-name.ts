import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

const alpha2ByAlpha3 = new Map(codes.map(([alpha2, alpha3]) => [alpha3, alpha2]));
const names = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  fr: new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' }),
};

/** What a country is called, or its code where that is not known. */
export function countryName(alpha3: string, locale: 'en' | 'fr'): string {
  const alpha2 = alpha2ByAlpha3.get(alpha3);
  return (alpha2 && names[locale].of(alpha2)) ?? alpha3;
}
