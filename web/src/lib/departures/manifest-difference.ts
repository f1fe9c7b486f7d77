import type { ManifestRow } from '@muster/shared/emergency/manifest/canonical-rows.ts';

export type ManifestField = keyof ManifestRow;

export interface RowChange {
  readonly row: ManifestRow;
  readonly fields: readonly {
    readonly field: ManifestField;
    readonly before: string;
    readonly after: string;
  }[];
}

/** What became of a list between two of its versions. */
export interface ManifestDifference {
  readonly added: readonly ManifestRow[];
  readonly removed: readonly ManifestRow[];
  readonly changed: readonly RowChange[];
}

/** People are the same by their id. Their place in the order is no change: it moves with whoever comes before them. */
export function manifestDifference(
  before: readonly ManifestRow[],
  after: readonly ManifestRow[],
): ManifestDifference {
  const earlier = new Map(before.map((row) => [row.evacueeId, row]));
  const later = new Set(after.map(({ evacueeId }) => evacueeId));
  const holders = { before: idsBySequence(before), after: idsBySequence(after) };
  return {
    added: after.filter(({ evacueeId }) => !earlier.has(evacueeId)),
    removed: before.filter(({ evacueeId }) => !later.has(evacueeId)),
    changed: after.flatMap((row) => {
      const was = earlier.get(row.evacueeId);
      const fields = was ? changedFields(was, row, holders) : [];
      return fields.length > 0 ? [{ row, fields }] : [];
    }),
  };
}

type Holders = Record<'before' | 'after', ReadonlyMap<string, string>>;

function idsBySequence(rows: readonly ManifestRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ sequence, evacueeId }) => [String(sequence), evacueeId]));
}

function changedFields(was: ManifestRow, is: ManifestRow, holders: Holders): RowChange['fields'] {
  return (Object.keys(is) as ManifestField[]).flatMap((field) => {
    if (field === 'sequence') return [];
    const [before, after] = [String(was[field]), String(is[field])];
    const isSame =
      field === 'lapOfSequence' ? holders.before.get(before) === holders.after.get(after) : before === after;
    return isSame ? [] : [{ field, before, after }];
  });
}
