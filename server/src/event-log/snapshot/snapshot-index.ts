import { z } from 'zod';
import type { SealingKey } from '../sealing-key.ts';

/** The readable part of a snapshot: which log and rules it belongs to, and how its shard file is cut. */
export const SnapshotIndex = z.strictObject({
  /** 2: versions of a manifest refer to whom they list. */
  format: z.literal(2),
  epoch: z.string(),
  /** The state after this entry is what the records show. */
  seq: z.int().nonnegative(),
  chain: z.string(),
  /** First entry of the journal segment that was begun for this snapshot, and the crc which that segment continues. */
  firstSeq: z.int().positive(),
  previousCrc: z.int().nonnegative(),
  rulesFingerprint: z.string(),
  shardFile: z.string(),
  /** One behind the other in the file. */
  shards: z.array(z.strictObject({ part: z.enum(['records', 'lanes']), bytes: z.int().positive() })),
  /** Over all of the above, under the emergency's key. */
  mac: z.string(),
});
export type SnapshotIndex = z.infer<typeof SnapshotIndex>;

/** An index that only a holder of the key can have written: without it, a list that lost a shard would pass. */
export function authenticatedIndex(index: Omit<SnapshotIndex, 'mac'>, key: SealingKey): SnapshotIndex {
  return { ...index, mac: key.authenticate(JSON.stringify(index)) };
}

export function isAuthentic({ mac, ...index }: SnapshotIndex, key: SealingKey): boolean {
  return authenticatedIndex(index, key).mac === mac;
}

export type SnapshotPart = SnapshotIndex['shards'][number]['part'];

/** Where a shard belongs; sealed with it, so that no shard can stand for another. */
export function shardPlace(
  shardFile: string,
  { at, part }: { readonly at: number; readonly part: SnapshotPart },
): string {
  return `snapshot/${shardFile}/${at}/${part}`;
}
