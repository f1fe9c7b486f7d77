import type { LogHead } from '../event-log.ts';
import { GENESIS_CHAIN } from '../chain.ts';

/** Where a journal stands between two batches: all that the next batch is bound to. */
export interface JournalState extends LogHead {
  /** Of the last batch; 0 before the first. */
  readonly crc: number;
}

export const EMPTY_JOURNAL: JournalState = { seq: 0, chain: GENESIS_CHAIN, crc: 0 };
