import { crc32 } from 'node:zlib';

/** The line before the entries of one append. */
export interface BatchHeader {
  readonly first: number;
  readonly count: number;
  /** Length of the entry lines that follow. Outside the crc, since a purge shortens it. */
  readonly bytes: number;
  /** Over first, count and the previous crc, and over what stands before the TAB of each line. */
  readonly crc: number;
  readonly previousCrc: number;
}

export const BATCH_HEADER_START = '{"first":';
/** Longest header line in bytes, LF included: two safe integers, a length and two crcs, with room to spare. */
export const BATCH_HEADER_MAX = 160;

const LINE = /^\{"first":(\d+),"count":(\d+),"bytes":(\d+),"crc":(\d+),"previousCrc":(\d+)\}$/;

export function batchHeaderLine({ first, count, bytes, crc, previousCrc }: BatchHeader): string {
  return `${BATCH_HEADER_START}${first},"count":${count},"bytes":${bytes},"crc":${crc},"previousCrc":${previousCrc}}\n`;
}

export function parseBatchHeader(line: string): BatchHeader | undefined {
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [first = 0, count = 0, bytes = 0, crc = 0, previousCrc = 0] = match.slice(1).map(Number);
  return { first, count, bytes, crc, previousCrc };
}

/** What the crc of a batch starts from, before its lines. */
export function crcSeed({
  first,
  count,
  previousCrc,
}: Pick<BatchHeader, 'first' | 'count' | 'previousCrc'>): number {
  return crc32(`${first} ${count} ${previousCrc}\n`);
}
