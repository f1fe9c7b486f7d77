import type { LogEntry, LogHead } from './event-log.ts';

/** Gapless and in order, or it is the caller's defect and nothing may be written. */
export function assertContinues(head: LogHead, entries: readonly LogEntry[]): void {
  let expected = head.seq + 1;
  for (const { seq } of entries) {
    if (seq !== expected) throw new Error(`Entry ${seq} does not follow: the log expects ${expected}`);
    expected += 1;
  }
}
