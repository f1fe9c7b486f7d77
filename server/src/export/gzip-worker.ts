// The one thread that compresses what is loaded. Started by gzip-lines.ts, never imported for its code.
import { parentPort } from 'node:worker_threads';
import { constants, deflateRawSync } from 'node:zlib';

export interface GzipJob {
  readonly id: number;
  readonly bytes: Uint8Array;
}

export interface GzipDone {
  readonly id: number;
  /** Blocks of raw deflate that end on a byte, so that one job's may follow another's. */
  readonly deflated: Uint8Array;
}

/** Fast rather than small: JSON of records shrinks to a fifth at either. */
const LEVEL = 3;

parentPort?.on('message', ({ id, bytes }: GzipJob) => {
  // Of the synchronous kind: the streams of zlib run in libuv's pool, which commits use, from whatever thread.
  const deflated = deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH });
  parentPort?.postMessage({ id, deflated } satisfies GzipDone);
});
