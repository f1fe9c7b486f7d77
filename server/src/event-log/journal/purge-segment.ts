import { batchHeaderLine } from './batch-header.ts';
import { BatchIndex } from './batch-index.ts';
import { entryLines, type Frame } from './batch-lines.ts';
import { BatchDamaged, checkBatch } from './check-batch.ts';
import { writeTemporary, writeWhole } from './file-steps.ts';
import type { JournalFile, JournalFiles } from './journal-files.ts';
import { readFrames } from './read-frames.ts';
import { damaged } from './refusals.ts';
import { segmentHeaderLine, stateBefore } from './segment-header.ts';
import type { Segment } from './segment.ts';

/**
 * Writes a copy of a closed segment without the sealed parts of these entries, durable under `temporary` and still to
 * be renamed to the segment's path. Damage is refused, never copied.
 */
export async function writePurged(
  files: JournalFiles,
  segment: Segment,
  seqs: ReadonlySet<number>,
): Promise<{ readonly temporary: string; readonly purged: Segment }> {
  const index = new BatchIndex();
  let length = 0;
  const source = files.open(segment.path, 'read');
  try {
    const temporary = await writeTemporary(files, segment.path, async (target) => {
      length = await copyPurged({ source, target, segment, seqs, index });
    });
    return { temporary, purged: { ...segment, index, length } };
  } finally {
    source.close();
  }
}

interface Copying {
  readonly source: JournalFile;
  readonly target: JournalFile;
  readonly segment: Segment;
  readonly seqs: ReadonlySet<number>;
  readonly index: BatchIndex;
}

/** Resolves with the length of the copy. */
async function copyPurged({ source, target, segment, seqs, index }: Copying): Promise<number> {
  const { path, header, headerLength, length } = segment;
  const headerLine = Buffer.from(segmentHeaderLine(header));
  writeWhole(target, headerLine, 0);
  let written = headerLine.length;
  let state = stateBefore(header);
  let end = headerLength;
  try {
    for await (const frames of readFrames(source, { from: headerLength, to: length })) {
      const pieces: Buffer[] = [];
      let pending = 0;
      for (const frame of frames) {
        state = checkBatch(frame, state).after;
        const piece = withoutSealed(frame, seqs);
        index.add(frame.header.first, written + pending);
        pieces.push(piece);
        pending += piece.length;
        end = frame.end;
      }
      writeWhole(target, Buffer.concat(pieces, pending), written);
      written += pending;
    }
    if (end < length) throw new BatchDamaged('unfinished', 'no whole batch stands there');
  } catch (error) {
    throw error instanceof BatchDamaged ? damaged(path, { offset: end, reason: error.message }) : error;
  }
  return written;
}

const TAB_TEXT = Buffer.from('\t');
const LF_TEXT = Buffer.from('\n');

/** Cuts after the TAB and corrects `bytes`; crc and chain stay true, since they never covered what is cut. */
function withoutSealed(frame: Frame, seqs: ReadonlySet<number>): Buffer {
  const { header } = frame;
  const pieces = (entryLines(frame) ?? []).flatMap(({ open, sealed }, at) =>
    seqs.has(header.first + at) ? [open, TAB_TEXT, LF_TEXT] : [open, TAB_TEXT, sealed, LF_TEXT],
  );
  const lines = Buffer.concat(pieces);
  return Buffer.concat([Buffer.from(batchHeaderLine({ ...header, bytes: lines.length })), lines]);
}
