import { crc32 } from 'node:zlib';
import { crcSeed, type BatchHeader } from './batch-header.ts';

const TAB = 0x09;
export const LF = 0x0a;

/** A batch as it stands in a segment file: its header and the bytes of its lines. */
export interface Frame {
  readonly header: BatchHeader;
  /** Where the header line begins in the file. */
  readonly offset: number;
  /** Where the next batch begins. */
  readonly end: number;
  readonly lines: Buffer;
}

/** One entry's line, cut at the TAB. */
export interface EntryLine {
  readonly open: Buffer;
  /** Base64; empty where there is no sealed part, or none any more. */
  readonly sealed: Buffer;
}

/** Undefined where the bytes are not `count` lines of the right shape. */
export function entryLines({ header, lines }: Frame): readonly EntryLine[] | undefined {
  const found: EntryLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const tab = lines.indexOf(TAB, at);
    const end = tab < 0 ? -1 : lines.indexOf(LF, tab);
    if (end < 0) return undefined;
    found.push({ open: lines.subarray(at, tab), sealed: lines.subarray(tab + 1, end) });
    at = end + 1;
  }
  return found.length === header.count ? found : undefined;
}

/** Over the public parts alone: a purge leaves it as it is. */
export function crcOfLines(header: BatchHeader, lines: readonly EntryLine[]): number {
  let crc = crcSeed(header);
  for (const { open } of lines) crc = crc32(open, crc);
  return crc;
}
