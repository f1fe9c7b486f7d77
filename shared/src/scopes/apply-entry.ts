import { factsOf } from '../emergency/facts.ts';
import {
  RECORD_KINDS,
  type AnyRecord,
  type EmergencyDraft,
  type RecordKind,
} from '../emergency/emergency.ts';
import type { EmergencyEvent } from '../emergency/events.ts';
import { foldInto } from '../emergency/fold.ts';
import type { FactStamp, Origin } from '../emergency/record.ts';
import { sameValue } from '../emergency/same-content.ts';
import type { DraftTable } from '../vocabulary/table.ts';
import { deriveFromEvacuees } from './derive.ts';
import { EVERYWHERE, streamsOf } from './streams-of.ts';

/**
 * The one wrapper around the folds, used by desk and replay alike: folds an entry's events on a fresh draft, derives
 * loads and cards, then stamps every touched record with `rev`, `everIn` and `changed`. Rules SYNC-1 to SYNC-4.
 */
export function applyEntry(draft: EmergencyDraft, events: readonly EmergencyEvent[], origin: Origin): void {
  for (const event of events) foldInto(draft, event, origin);
  completeEntry(draft, origin);
}

/** The second half of `applyEntry`, for a caller who has folded the events already. */
export function completeEntry(draft: EmergencyDraft, origin: Origin): void {
  deriveFromEvacuees(draft);
  for (const kind of RECORD_KINDS)
    stampTouched(kind, draft[kind] as unknown as DraftTable<AnyRecord>, origin);
}

function stampTouched(kind: RecordKind, table: DraftTable<AnyRecord>, origin: Origin): void {
  for (const [id, record] of table.written) {
    const before = table.under.get(id);
    if (before === record) continue;
    table.set(id, {
      ...record,
      rev: origin.seq,
      everIn: everIn(kind, record),
      changed: stampedFacts(kind, before, record, origin),
    });
  }
}

function everIn(kind: RecordKind, record: AnyRecord): readonly string[] {
  const fresh = streamsOf(kind, record).filter(
    (stream) => stream !== EVERYWHERE && !record.everIn.includes(stream),
  );
  return fresh.length > 0 ? [...record.everIn, ...fresh] : record.everIn;
}

function stampedFacts(
  kind: RecordKind,
  before: AnyRecord | undefined,
  after: AnyRecord,
  { seq, device }: Origin,
): AnyRecord['changed'] {
  const facts = factsOf(kind);
  if (!facts) return after.changed;
  const stamp: FactStamp = { seq, device };
  const fresh: Record<string, FactStamp> = {};
  for (const fact in facts) {
    const valueOf = facts[fact];
    if (valueOf && !sameValue(before && valueOf(before), valueOf(after))) fresh[fact] = stamp;
  }
  return { ...after.changed, ...fresh };
}
