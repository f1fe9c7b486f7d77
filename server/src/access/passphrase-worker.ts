// The one thread that computes argon2, one job after the other. Started by passphrases.ts, never imported for its code.
import { parentPort } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';

export type PassphraseJob =
  | { readonly id: number; readonly type: 'hash'; readonly passphrase: string }
  | { readonly id: number; readonly type: 'verify'; readonly passphrase: string; readonly hash: string };

export interface PassphraseDone {
  readonly id: number;
  readonly result: string | boolean;
}

/** Argon2id, the library's default: 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, 2024). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

parentPort?.on('message', (job: PassphraseJob) => {
  const result = job.type === 'hash' ? hashSync(job.passphrase, COST) : verifySync(job.hash, job.passphrase);
  parentPort?.postMessage({ id: job.id, result } satisfies PassphraseDone);
});
