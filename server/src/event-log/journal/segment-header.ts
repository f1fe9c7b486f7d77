import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { JournalState } from './journal-state.ts';

/** Raised when what follows the header is written in another way. */
const FORMAT = 1;
/** Longest header line in bytes, LF included. */
export const SEGMENT_HEADER_MAX = 1024;

const SegmentHeader = z.strictObject({
  format: z.literal(FORMAT),
  epoch: z.string(),
  emergency: z.string(),
  keyCheck: z.string(),
  firstSeq: z.int().positive(),
  previousChain: z.string(),
  previousCrc: z.int().nonnegative(),
});
/** The first line of each segment file: which log it is part of, and what it continues. */
export type SegmentHeader = z.infer<typeof SegmentHeader>;

/** What all segments of a log have in common. */
export type LogIdentity = Pick<SegmentHeader, 'epoch' | 'emergency' | 'keyCheck'>;

export function segmentHeader(
  { epoch, emergency, keyCheck }: LogIdentity,
  before: JournalState,
): SegmentHeader {
  return {
    format: FORMAT,
    epoch,
    emergency,
    keyCheck,
    firstSeq: before.seq + 1,
    previousChain: before.chain,
    previousCrc: before.crc,
  };
}

/** The state of the journal before the first batch of the segment. */
export function stateBefore({ firstSeq, previousChain, previousCrc }: SegmentHeader): JournalState {
  return { seq: firstSeq - 1, chain: previousChain, crc: previousCrc };
}

export function segmentHeaderLine(header: SegmentHeader): string {
  const text = JSON.stringify(header);
  return `${text}\t${crc32(text)}\n`;
}

/** Undefined for a line that is damaged or of another format. */
export function parseSegmentHeader(line: string): SegmentHeader | undefined {
  const [text = '', crc] = line.split('\t');
  if (String(crc32(text)) !== crc) return undefined;
  return SegmentHeader.safeParse(JSON.parse(text)).data;
}

/** Sorts by number as by name: 16 digits hold every safe integer. */
export function segmentName(firstSeq: number): string {
  return `${String(firstSeq).padStart(16, '0')}.journal`;
}

export function isSegmentName(name: string): boolean {
  return /^\d{16}\.journal$/.test(name);
}
