/** `1 person`, `2 persons`: a count and its noun in the language's own plural. French counts 0 and 1 as one. */
export function counter(locale: 'en' | 'fr') {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale === 'fr' ? 'fr-CA' : 'en-CA');
  return (count: number, one: string, many: string) =>
    `${format.format(count)} ${rules.select(count) === 'one' ? one : many}`;
}
