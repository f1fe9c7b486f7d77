import { basename, dirname } from 'node:path';
import { BATCH_HEADER_START } from './batch-header.ts';
import { BatchIndex } from './batch-index.ts';
import { crcOfLines, entryLines } from './batch-lines.ts';
import { BatchDamaged, checkBatch } from './check-batch.ts';
import { putFile, readAt, syncOrFail, writeWhole } from './file-steps.ts';
import type { JournalFile, JournalFiles } from './journal-files.ts';
import type { JournalState } from './journal-state.ts';
import { headerAt, readFrames } from './read-frames.ts';
import { damaged } from './refusals.ts';
import { stateBefore } from './segment-header.ts';
import type { Segment } from './segment.ts';

/**
 * Checks the last segment and sets its index and length. With one batch in flight, a last batch that is not whole was
 * never acknowledged: a copy of it is kept, the file is cut. Anything else that is wrong is refused.
 */
export async function settleTail(
  files: JournalFiles,
  segment: Segment,
  file: JournalFile,
): Promise<{ readonly state: JournalState; readonly tornTail: string | undefined }> {
  const { state, index, end, damage } = await scan(segment, file);
  segment.index = index;
  if (end === segment.length) return { state, tornTail: undefined };
  const tail = await readAt(file, { offset: end, length: segment.length - end });
  if (damage?.kind === 'foreign') throw damaged(segment.path, { offset: end, reason: damage.message });
  if (holdsWholeBatch(tail)) {
    const reason = damage?.message ?? 'no batch begins there';
    throw damaged(segment.path, { offset: end, reason: `${reason}, and a whole batch stands behind it` });
  }
  const tornTail = await keepTornTail(files, segment.path, { tail, offset: end });
  file.truncate(end);
  await syncOrFail(file);
  segment.length = end;
  return { state, tornTail };
}

/** Names of kept tails of one segment: `<segment>.torn-<byte>-<count>`. */
export function isTornTailName(name: string): boolean {
  return /\.journal\.torn-\d+-\d+$/.test(name);
}

async function scan(segment: Segment, file: JournalFile) {
  const index = new BatchIndex();
  let state = stateBefore(segment.header);
  let end = segment.headerLength;
  let damage: BatchDamaged | undefined;
  try {
    for await (const frames of readFrames(file, { from: end, to: segment.length })) {
      for (const frame of frames) {
        state = checkBatch(frame, state).after;
        index.add(frame.header.first, frame.offset);
        end = frame.end;
      }
    }
  } catch (error) {
    if (!(error instanceof BatchDamaged)) throw error;
    damage = error;
  }
  return { state, index, end, damage };
}

/** Whether a batch with a right checksum begins anywhere behind the first byte; the LF before it may be what was hurt. */
function holdsWholeBatch(bytes: Buffer): boolean {
  for (
    let at = bytes.indexOf(BATCH_HEADER_START, 1);
    at >= 0;
    at = bytes.indexOf(BATCH_HEADER_START, at + 1)
  ) {
    const found = headerAt(bytes, at);
    if (!found) continue;
    const { header, linesAt } = found;
    const end = linesAt + header.bytes;
    const lines = entryLines({ header, offset: at, end, lines: bytes.subarray(linesAt, end) });
    if (lines && crcOfLines(header, lines) === header.crc) return true;
  }
  return false;
}

async function keepTornTail(
  files: JournalFiles,
  path: string,
  { tail, offset }: { readonly tail: Buffer; readonly offset: number },
): Promise<string> {
  const names = files.list(dirname(path));
  const nameOf = (count: number) => `${path}.torn-${offset}-${count}`;
  let count = 1;
  while (names.includes(basename(nameOf(count)))) count += 1;
  await putFile(files, nameOf(count), async (file) => writeWhole(file, tail, 0));
  return nameOf(count);
}
