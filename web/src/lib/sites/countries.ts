import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

/** Every country of ISO 3166-1 by alpha-3 code, in the alphabet of the language. */
export function countryOptions(locale: 'en' | 'fr'): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return codes
    .flatMap(([alpha2, alpha3]) =>
      alpha2 && alpha3 ? [{ value: alpha3, label: names.of(alpha2) ?? alpha3 }] : [],
    )
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}
