import { readAt } from '../journal/file-steps.ts';
import type { JournalFile } from '../journal/journal-files.ts';
import type { SealingKey } from '../sealing-key.ts';
import { shardPlace, type SnapshotIndex, type SnapshotPart } from './snapshot-index.ts';

/** All lines of a shard file by part; undefined where one shard is short or does not open. */
export async function readShards(
  file: JournalFile,
  { shardFile, shards }: SnapshotIndex,
  key: SealingKey,
): Promise<Readonly<Record<SnapshotPart, readonly unknown[]>> | undefined> {
  const lines: Record<SnapshotPart, unknown[]> = { records: [], lanes: [] };
  let offset = 0;
  for (const [at, { part, bytes }] of shards.entries()) {
    const sealed = await readAt(file, { offset, length: bytes });
    const text = key.open(sealed, shardPlace(shardFile, { at, part }));
    if (text === undefined) return undefined;
    for (const line of text.split('\n')) lines[part].push(JSON.parse(line));
    offset += bytes;
  }
  return lines;
}
