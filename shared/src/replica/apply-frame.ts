import type { RecordKind } from '../emergency/emergency.ts';
import type { Drop } from '../scopes/diff.ts';

/** A client's copy of its scope: dumb on purpose, it puts and drops. */
export interface ReplicaRecords {
  readonly cursor: number;
  put(kind: RecordKind, id: string, record: object): void;
  drop(kind: RecordKind, id: string): void;
  advance(to: number): void;
}

interface ArrivingFrame {
  readonly from: number;
  readonly to: number;
  readonly put: readonly { readonly kind: RecordKind; readonly id: string; readonly record: object }[];
  readonly drop: readonly Drop[];
}

/** `older` was seen already and is ignored; `gap` means frames are missing in between: pull from the cursor. Rule SYNC-6. */
export function applyFrame(replica: ReplicaRecords, frame: ArrivingFrame): 'applied' | 'older' | 'gap' {
  if (frame.to <= replica.cursor) return 'older';
  if (frame.from > replica.cursor) return 'gap';
  for (const { kind, id, record } of frame.put) replica.put(kind, id, record);
  for (const { kind, id } of frame.drop) replica.drop(kind, id);
  replica.advance(frame.to);
  return 'applied';
}
