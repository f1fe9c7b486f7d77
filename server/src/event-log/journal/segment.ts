import { join } from 'node:path';
import { EventLogRefused } from '../event-log.ts';
import type { SealingKey } from '../sealing-key.ts';
import type { BatchIndex } from './batch-index.ts';
import { LF } from './batch-lines.ts';
import { putFile, readAt, TEMPORARY, writeWhole } from './file-steps.ts';
import type { JournalFiles } from './journal-files.ts';
import { noJournal, notThisLog, wrongKey } from './refusals.ts';
import {
  isSegmentName,
  parseSegmentHeader,
  SEGMENT_HEADER_MAX,
  segmentHeaderLine,
  segmentName,
  type SegmentHeader,
} from './segment-header.ts';

/** One file of the journal. Only the last one grows. */
export interface Segment {
  readonly path: string;
  readonly header: SegmentHeader;
  /** Where the first batch begins. */
  readonly headerLength: number;
  /** Made for a closed segment only when somebody asks for an entry in it. */
  index: BatchIndex | undefined;
  /** Durable bytes; what stands behind them in the file was never acknowledged. */
  length: number;
}

/** Durable when this resolves. */
export async function createSegment(
  files: JournalFiles,
  directory: string,
  header: SegmentHeader,
): Promise<Segment> {
  const path = join(directory, segmentName(header.firstSeq));
  const line = Buffer.from(segmentHeaderLine(header));
  await putFile(files, path, async (file) => writeWhole(file, line, 0));
  return { path, header, headerLength: line.length, index: undefined, length: line.length };
}

/** Reads the headers of all segments of a log, and nothing more. Refuses another log's, another key's, or none. */
export async function readSegments(
  files: JournalFiles,
  directory: string,
  key: SealingKey,
): Promise<Segment[]> {
  const names = files.list(directory);
  for (const name of names) if (name.endsWith(TEMPORARY)) files.remove(join(directory, name));
  const segments: Segment[] = [];
  for (const name of names.filter(isSegmentName))
    segments.push(await readSegment(files, join(directory, name)));
  const [first] = segments;
  if (!first) throw noJournal(directory);
  for (const { path, header } of segments) {
    const sameLog = header.emergency === key.emergencyId && header.epoch === first.header.epoch;
    if (!sameLog || !path.endsWith(segmentName(header.firstSeq))) throw notThisLog(path, key.emergencyId);
    if (header.keyCheck !== key.check) throw wrongKey(path, key.emergencyId);
  }
  if (first.header.firstSeq !== 1) {
    throw new EventLogRefused(
      `The journal in ${directory} begins with entry ${first.header.firstSeq}: its first files are missing. Put them ` +
        `back, or restore this emergency from its last backup.`,
    );
  }
  return segments;
}

async function readSegment(files: JournalFiles, path: string): Promise<Segment> {
  const file = files.open(path, 'read');
  try {
    const start = await readAt(file, { offset: 0, length: SEGMENT_HEADER_MAX });
    const end = start.indexOf(LF);
    const header = end < 0 ? undefined : parseSegmentHeader(start.toString('utf8', 0, end));
    if (!header) {
      throw new EventLogRefused(
        `The header of the journal file ${path} is damaged, or a newer Muster wrote it. Restore this emergency from ` +
          `its last backup, or start the version that wrote it.`,
      );
    }
    return { path, header, headerLength: end + 1, index: undefined, length: file.length() };
  } finally {
    file.close();
  }
}
