import { RECORD_KINDS, type AnyRecord, type Emergency, type RecordKind } from '../emergency/emergency.ts';
import type { Table } from '../vocabulary/table.ts';
import { mayHaveSeen, see, type Eyes } from './sight.ts';
import type { AnyView } from './views.ts';

export interface Put {
  readonly kind: RecordKind;
  readonly id: string;
  readonly record: AnyView;
}

export interface Drop {
  readonly kind: RecordKind;
  readonly id: string;
}

/** The one message of sync: what changed in (from, to] within a scope, whole. Rules SYNC-5 to SYNC-7. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly put: readonly Put[];
  readonly drop: readonly Drop[];
}

export interface Touched {
  readonly kind: RecordKind;
  readonly id: string;
  readonly record: AnyRecord;
}

/** The frame of these touched records for these eyes. Live frames, catch-up and first load are all made here. */
export function frameOf(touched: Iterable<Touched>, eyes: Eyes, from: number, to: number): Frame {
  const put: Put[] = [];
  const drop: Drop[] = [];
  for (const { kind, id, record } of touched) {
    const view = see(kind, record, eyes);
    if (view) put.push({ kind, id, record: view });
    else if (from > 0 && mayHaveSeen(kind, record, eyes)) drop.push({ kind, id });
  }
  return { from, to, put, drop };
}

/** Records touched in (from, to]: those whose `rev` lies there. There is no index, so nothing is ever too old. */
export function* touchedBetween(emergency: Emergency, from: number, to: number): IterableIterator<Touched> {
  for (const kind of RECORD_KINDS) {
    for (const record of (emergency[kind] as Table<AnyRecord>).values()) {
      if (record.rev > from && record.rev <= to) yield { kind, id: record.id, record };
    }
  }
}

/** Everything after `from` in frames of at most about `size` records, in order of `rev`, never splitting one. Rule SYNC-9. */
export function* framesAfter(
  emergency: Emergency,
  eyes: Eyes,
  { from, head, size }: { from: number; head: number; size: number },
): IterableIterator<Frame> {
  const touched = [...touchedBetween(emergency, from, head)].sort((a, b) => a.record.rev - b.record.rev);
  let start = from;
  let group: Touched[] = [];
  for (const [index, each] of touched.entries()) {
    group.push(each);
    const next = touched[index + 1]?.record.rev;
    if (group.length >= size && next !== undefined && next !== each.record.rev) {
      yield withOrigin(frameOf(group, eyes, from, each.record.rev), start);
      start = each.record.rev;
      group = [];
    }
  }
  yield withOrigin(frameOf(group, eyes, from, head), start);
}

/** Drops are judged against where the reader began; each frame then continues the one before. */
function withOrigin(frame: Frame, from: number): Frame {
  return { ...frame, from };
}
