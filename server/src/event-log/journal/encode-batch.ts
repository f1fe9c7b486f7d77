import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { nextChain } from '../chain.ts';
import type { LogEntry } from '../event-log.ts';
import { publicText, withChain } from '../public-text.ts';
import type { SealingKey } from '../sealing-key.ts';
import { batchHeaderLine, crcSeed } from './batch-header.ts';
import type { JournalState } from './journal-state.ts';

/** The bytes of one append and where the journal stands after it. At least one entry. */
export function encodeBatch(
  entries: readonly LogEntry[],
  before: JournalState,
  key: SealingKey,
): { readonly bytes: Buffer; readonly after: JournalState } {
  const first = before.seq + 1;
  const count = entries.length;
  const previousCrc = before.crc;
  let { chain } = before;
  let crc = crcSeed({ first, count, previousCrc });
  let lines = '';
  for (const entry of entries) {
    const sealed = entry.personal && key.seal(JSON.stringify(entry.personal), entry.seq);
    const text = publicText(entry, sealed && hash('sha256', sealed, 'base64url'));
    chain = nextChain(chain, text);
    const line = withChain(text, chain);
    crc = crc32(line, crc);
    lines += `${line}\t${sealed ? sealed.toString('base64') : ''}\n`;
  }
  const bytes = Buffer.byteLength(lines);
  return {
    bytes: Buffer.from(batchHeaderLine({ first, count, bytes, crc, previousCrc }) + lines),
    after: { seq: before.seq + count, chain, crc },
  };
}
