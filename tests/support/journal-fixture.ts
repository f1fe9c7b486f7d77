import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LogEntry } from '@muster/server/src/event-log/event-log.ts';
import type { EventLog } from '@muster/server/src/event-log/event-log.ts';
import type { JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';
import type { JournalPlace } from '@muster/server/src/event-log/open-journal.ts';
import { DATA, JOURNAL, type SimulatedFiles } from './journal-simulated-files.ts';

/** Different in each draw, the same in each run. */
export function countedRandom(): (count: number) => Buffer {
  let drawn = 0;
  return (count) => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < count; length += 32) {
      drawn += 1;
      blocks.push(createHash('sha256').update(`random ${drawn}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
}

const random = countedRandom();

export function placeOn(files: JournalFiles, overrides: Partial<JournalPlace> = {}): JournalPlace {
  return {
    files,
    dataDirectory: DATA,
    emergencyId: 'e-1',
    randomBytes: random,
    onFatal: () => undefined,
    ...overrides,
  };
}

/** An entry whose two parts say which one it is. */
export function entryAt(seq: number): LogEntry {
  return {
    seq,
    open: { type: 'Noted', seen: seq - 1 },
    personal: { name: `Ana Müller-${seq}`, note: 'تونس' },
  };
}

export function entriesFrom(first: number, count: number): readonly LogEntry[] {
  return Array.from({ length: count }, (_, at) => entryAt(first + at));
}

export async function allEntries(log: EventLog, after = 0): Promise<readonly LogEntry[]> {
  const found: LogEntry[] = [];
  for await (const group of log.replay(after)) found.push(...group);
  return found;
}

/** Path of the segment that begins with this entry. */
export function segmentPath(firstSeq: number): string {
  return join(JOURNAL, `${String(firstSeq).padStart(16, '0')}.journal`);
}

/** Flips the lowest bit of one byte. */
export function damageByte(files: SimulatedFiles, { path, at }: { path: string; at: number }): void {
  const bytes = files.contents(path);
  bytes[at] = bytes[at]! ^ 1;
  files.replaceContents(path, bytes);
}
