/**
 * The form in which officers' names are compared: `Zoë  Müller`, `zoe muller` and `ZOE MÜLLER` are one. Only marks that
 * sit on Latin, Greek and Cyrillic letters go: elsewhere they are vowels, and two names would become one.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F\p{Cf}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
