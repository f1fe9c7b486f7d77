import { BATCH_HEADER_MAX, parseBatchHeader, type BatchHeader } from './batch-header.ts';
import { LF, type Frame } from './batch-lines.ts';
import { readAt } from './file-steps.ts';
import type { JournalFile } from './journal-files.ts';

/** Bytes read at a time: checking and opening them takes about 5 ms, in which nothing else runs. */
const CHUNK = 1 << 18;

/**
 * The batches between two offsets, in groups as they come from the disk. Ends early, without an error, where
 * something stands that is not a batch: the caller sees it because the last frame's `end` is short of `to`.
 */
export async function* readFrames(
  file: JournalFile,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<readonly Frame[]> {
  let offset = from;
  let wanted = CHUNK;
  while (offset < to) {
    const length = Math.min(wanted, to - offset);
    const window = await readAt(file, { offset, length });
    const { frames, needed } = framesIn(window, offset);
    const last = frames.at(-1);
    if (last) {
      offset = last.end;
      wanted = CHUNK;
      yield frames;
    } else {
      // Nothing whole in the window: either the batch is larger than it, or what stands here is no batch.
      if (needed === undefined || needed > to - offset || window.length < length) return;
      wanted = needed;
    }
  }
}

/** Whole frames at the start of `bytes`; `needed` is the length that would hold the first one that is not whole. */
function framesIn(
  bytes: Buffer,
  base: number,
): { readonly frames: readonly Frame[]; readonly needed: number | undefined } {
  const frames: Frame[] = [];
  let at = 0;
  while (at < bytes.length) {
    const found = headerAt(bytes, at);
    if (!found) return { frames, needed: undefined };
    const end = found.linesAt + found.header.bytes;
    if (end > bytes.length) return { frames, needed: end - at };
    const lines = bytes.subarray(found.linesAt, end);
    frames.push({ header: found.header, offset: base + at, end: base + end, lines });
    at = end;
  }
  return { frames, needed: undefined };
}

/** The batch header that begins at `at`, if one does. */
export function headerAt(
  bytes: Buffer,
  at: number,
): { readonly header: BatchHeader; readonly linesAt: number } | undefined {
  const end = bytes.subarray(at, at + BATCH_HEADER_MAX).indexOf(LF);
  if (end < 0) return undefined;
  const header = parseBatchHeader(bytes.toString('latin1', at, at + end));
  return header && { header, linesAt: at + end + 1 };
}
