import type { LogEntry } from '../event-log.ts';
import type { SealingKey } from '../sealing-key.ts';
import { BATCH_HEADER_MAX } from './batch-header.ts';
import { BatchIndex } from './batch-index.ts';
import type { Frame } from './batch-lines.ts';
import { BatchDamaged, checkBatch, openLine, type ReadingState } from './check-batch.ts';
import { readAt } from './file-steps.ts';
import type { JournalFiles } from './journal-files.ts';
import { headerAt, readFrames } from './read-frames.ts';
import { damaged } from './refusals.ts';
import { stateBefore } from './segment-header.ts';
import type { Segment } from './segment.ts';

interface Reading {
  readonly after: number;
  readonly key: SealingKey;
}

/** The entries of one segment past `after`, each checked and opened; returns where the journal stands behind it. */
export async function* readEntries(
  files: JournalFiles,
  segment: Segment,
  { after, key }: Reading,
): AsyncGenerator<readonly LogEntry[], ReadingState> {
  const { path, headerLength, length } = segment;
  // Opened in the same breath as the index is asked: a purge may put another file in this one's place.
  const file = files.open(path, 'read');
  const from = segment.index?.offsetOf(after + 1) ?? headerLength;
  let state: ReadingState | undefined = from === headerLength ? stateBefore(segment.header) : undefined;
  let end = from;
  try {
    for await (const frames of readFrames(file, { from, to: length })) {
      const group: LogEntry[] = [];
      for (const frame of frames) {
        state = takeFrame(frame, state, { after, key, group });
        end = frame.end;
      }
      if (group.length > 0) yield group;
    }
    if (end < length) noBatch();
    return state ?? noBatch();
  } catch (error) {
    throw error instanceof BatchDamaged ? damaged(path, { offset: end, reason: error.message }) : error;
  } finally {
    file.close();
  }
}

/** Adds the frame's entries past `after` to the group; frames wholly before it are skipped unread. */
function takeFrame(
  frame: Frame,
  state: ReadingState | undefined,
  { after, key, group }: Reading & { readonly group: LogEntry[] },
): ReadingState {
  const { first, count, crc } = frame.header;
  const last = first + count - 1;
  if (last <= after) return { seq: last, chain: undefined, crc };
  const checked = checkBatch(frame, state ?? startingAt(first));
  for (const line of checked.lines) if (line.seq > after) group.push(openLine(line, key));
  return checked.after;
}

/** One entry found by the segment's index, and the chain behind it. */
export async function readEntry(
  files: JournalFiles,
  segment: Segment,
  { seq, key }: { readonly seq: number; readonly key: SealingKey },
): Promise<{ readonly entry: LogEntry; readonly chain: string }> {
  const file = files.open(segment.path, 'read');
  const offset = segment.index?.offsetOf(seq) ?? segment.headerLength;
  try {
    const { header, linesAt } =
      headerAt(await readAt(file, { offset, length: BATCH_HEADER_MAX }), 0) ?? noBatch();
    const lines = await readAt(file, { offset: offset + linesAt, length: header.bytes });
    const frame: Frame = { header, offset, end: offset + linesAt + header.bytes, lines };
    const line = checkBatch(frame, startingAt(header.first)).lines[seq - header.first] ?? noBatch();
    return { entry: openLine(line, key), chain: line.chain };
  } catch (error) {
    throw error instanceof BatchDamaged ? damaged(segment.path, { offset, reason: error.message }) : error;
  } finally {
    file.close();
  }
}

function noBatch(): never {
  throw new BatchDamaged('unfinished', 'no whole batch stands there');
}

/** Reads a closed segment's batch headers. */
export async function indexSegment(
  files: JournalFiles,
  { path, headerLength, length }: Segment,
): Promise<BatchIndex> {
  const index = new BatchIndex();
  const file = files.open(path, 'read');
  let end = headerLength;
  try {
    for await (const frames of readFrames(file, { from: headerLength, to: length })) {
      for (const frame of frames) index.add(frame.header.first, frame.offset);
      end = frames.at(-1)?.end ?? end;
    }
  } finally {
    file.close();
  }
  if (end < length) throw damaged(path, { offset: end, reason: 'no whole batch stands there' });
  return index;
}

function startingAt(first: number): ReadingState {
  return { seq: first - 1, chain: undefined, crc: undefined };
}
