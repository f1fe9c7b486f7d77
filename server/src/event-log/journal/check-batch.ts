import { hash } from 'node:crypto';
import { nextChain } from '../chain.ts';
import type { JsonObject, LogEntry } from '../event-log.ts';
import { withoutChain, type PublicLine } from '../public-text.ts';
import type { SealingKey } from '../sealing-key.ts';
import { crcOfLines, entryLines, type EntryLine, type Frame } from './batch-lines.ts';
import type { JournalState } from './journal-state.ts';

/**
 * What is wrong with a batch. `unfinished` is what a power cut leaves of a batch nobody was told about; `foreign` is
 * a whole batch that does not continue the one before it, which no power cut makes.
 */
export class BatchDamaged extends Error {
  override readonly name = 'BatchDamaged';
  readonly kind: 'unfinished' | 'foreign';

  constructor(kind: 'unfinished' | 'foreign', reason: string) {
    super(reason);
    this.kind = kind;
  }
}

/** A line whose public part and whose sealed bytes, if any are left, are as they were written. */
export interface CheckedLine extends Pick<PublicLine, 'seq' | 'open'> {
  readonly chain: string;
  readonly sealedBytes: Buffer | undefined;
}

/** Where reading begins: chain and crc are unknown when it begins inside a segment, and are then taken as found. */
export type ReadingState = Pick<JournalState, 'seq'> & {
  readonly chain: string | undefined;
  readonly crc: number | undefined;
};

/** Checks length, crc, continuity, chain and sealed hashes, without opening anything. Throws BatchDamaged. */
export function checkBatch(
  frame: Frame,
  before: ReadingState,
): { readonly lines: readonly CheckedLine[]; readonly after: JournalState } {
  const { header } = frame;
  const lines = entryLines(frame);
  if (!lines) throw new BatchDamaged('unfinished', 'its lines are not whole');
  if (crcOfLines(header, lines) !== header.crc)
    throw new BatchDamaged('unfinished', 'its checksum does not match');
  const follows = before.crc === undefined || before.crc === header.previousCrc;
  if (header.first !== before.seq + 1 || !follows) {
    throw new BatchDamaged(
      'foreign',
      `it begins with entry ${header.first} and does not follow entry ${before.seq}`,
    );
  }
  let { chain } = before;
  const checked = lines.map((line, at) => {
    const found = checkLine(line, { seq: header.first + at, previousChain: chain });
    chain = found.chain;
    return found;
  });
  if (chain === undefined) throw new BatchDamaged('foreign', 'it has no entries');
  return { lines: checked, after: { seq: before.seq + header.count, chain, crc: header.crc } };
}

/** The entry as it was appended, or without its personal part where that was purged. */
export function openLine({ seq, open, sealedBytes }: CheckedLine, key: SealingKey): LogEntry {
  if (!sealedBytes) return { seq, open };
  const text = key.open(sealedBytes, seq);
  if (text === undefined)
    throw new BatchDamaged('unfinished', `the sealed part of entry ${seq} does not open`);
  return { seq, open, personal: JSON.parse(text) as JsonObject };
}

function checkLine(
  line: EntryLine,
  { seq, previousChain }: { readonly seq: number; readonly previousChain: string | undefined },
): CheckedLine {
  const split = withoutChain(line.open.toString('utf8'));
  if (!split) throw new BatchDamaged('foreign', `entry ${seq} carries no chain`);
  if (previousChain !== undefined && nextChain(previousChain, split.text) !== split.chain) {
    throw new BatchDamaged('foreign', `the chain breaks at entry ${seq}`);
  }
  const parsed = parsePublic(split.text);
  if (parsed?.seq !== seq)
    throw new BatchDamaged('foreign', `another entry stands in the place of entry ${seq}`);
  const { open } = parsed;
  return { seq, open, chain: split.chain, sealedBytes: checkedSeal(line.sealed, parsed) };
}

/** By hand and no schema: half a million lines pass here at a start, each already vouched for by crc and chain. */
function parsePublic(text: string): PublicLine | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('open' in value)) return undefined;
  return value as PublicLine;
}

function checkedSeal(sealed: Buffer, { seq, sealed: sha }: PublicLine): Buffer | undefined {
  if (sealed.length === 0) return undefined;
  const text = sealed.toString('latin1');
  const bytes = Buffer.from(text, 'base64');
  // Decoding passes over what is not base64, so that other text could stand for the same bytes.
  const isAsWritten = bytes.toString('base64') === text && hash('sha256', bytes, 'base64url') === sha;
  if (!isAsWritten)
    throw new BatchDamaged('unfinished', `the sealed part of entry ${seq} is not what was written`);
  return bytes;
}
