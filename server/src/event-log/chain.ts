import { hash } from 'node:crypto';

/** The chain before the first entry. */
export const GENESIS_CHAIN = 'A'.repeat(43);

/** SHA-256 over the previous chain and the public text of the next entry. */
export function nextChain(previous: string, publicText: string): string {
  return hash('sha256', previous + publicText, 'base64url');
}
