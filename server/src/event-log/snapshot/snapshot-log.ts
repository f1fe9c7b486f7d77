import type { EventLog } from '../event-log.ts';

/** What a segment of the journal continues: the same values that its file begins with. */
export interface SegmentStart {
  readonly firstSeq: number;
  readonly previousChain: string;
  readonly previousCrc: number;
}

/** A log beside which snapshots can stand. */
export interface SnapshotLog extends EventLog {
  /** Lets later entries begin a new segment, so that a start need not read what a snapshot covers. */
  startSegment(): Promise<SegmentStart>;
  /** The start of the segment that begins with this entry, if one does. */
  segmentStart(firstSeq: number): SegmentStart | undefined;
}
