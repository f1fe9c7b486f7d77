import type { ManifestRow } from '@muster/shared/emergency/manifest/canonical-rows.ts';

export interface Total<Code extends string = string> {
  readonly code: Code;
  readonly persons: number;
}

/** How many persons have each value of a column, most first; empty values are not counted. */
export function totalsOf(rows: readonly ManifestRow[], column: 'entitlement' | 'seating' | 'sex'): Total[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const code = row[column];
    if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, persons]) => ({ code, persons }))
    .sort((one, other) => other.persons - one.persons || one.code.localeCompare(other.code));
}
