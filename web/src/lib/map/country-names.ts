import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

const alpha2ByNumber = new Map(codes.map(([alpha2, , number]) => [number, alpha2]));

/** Drawn by Natural Earth without a code of ISO 3166; other areas without one get no label. */
const NAMED_WITHOUT_NUMBER: Readonly<Record<string, string>> = { Kosovo: 'XK' };

const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const inFrench = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });

/** What a country of the base map is called in both languages, or undefined where that is not settled. */
export function countryNames(
  number: string | number | undefined,
  name: string,
): { readonly en: string; readonly fr: string } | undefined {
  const alpha2 =
    number === undefined ? NAMED_WITHOUT_NUMBER[name] : alpha2ByNumber.get(String(number).padStart(3, '0'));
  if (alpha2 === undefined) return undefined;
  const en = inEnglish.of(alpha2);
  const fr = inFrench.of(alpha2);
  return en !== undefined && fr !== undefined ? { en, fr } : undefined;
}
