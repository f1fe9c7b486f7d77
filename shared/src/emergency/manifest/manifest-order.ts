import type { Evacuee } from '../evacuee/evacuee.ts';

/** Labels by party id. */
export type PartyLabels = Readonly<Record<string, string>>;

/**
 * Parties together, by label and then id; in each, adults before children. After them people without a party, by name.
 * Compared by code unit, so that every machine gives the same order; the id settles what is left.
 */
export function inManifestOrder(passengers: readonly Evacuee[], partyLabels: PartyLabels): Evacuee[] {
  return passengers
    .map((evacuee) => ({ evacuee, keys: sortKeys(evacuee, partyLabels) }))
    .sort((left, right) => compareKeys(left.keys, right.keys))
    .map(({ evacuee }) => evacuee);
}

function sortKeys({ id, partyId, minor, name }: Evacuee, partyLabels: PartyLabels): readonly string[] {
  if (partyId) return ['party', partyLabels[partyId] ?? '', partyId, minor ? 'child' : 'adult', id];
  return ['single', name?.primary ?? '', name?.secondary ?? '', name?.original?.text ?? '', id];
}

function compareKeys(left: readonly string[], right: readonly string[]): number {
  for (const [index, key] of left.entries()) {
    const other = right[index] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
