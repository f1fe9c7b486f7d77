type Fields = Readonly<Record<string, unknown>>;

/** The objects of a list that a reply holds under `key`; none where it holds something else. */
export function listIn(body: unknown, key: string): readonly Fields[] {
  if (typeof body !== 'object' || body === null) return [];
  const list = (body as Fields)[key];
  return Array.isArray(list)
    ? list.filter((entry): entry is Fields => typeof entry === 'object' && entry !== null)
    : [];
}
