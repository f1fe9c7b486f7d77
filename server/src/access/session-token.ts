import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TokenSha256 } from '@muster/shared/network/token-sha256.ts';
import type { RandomBytes } from '../event-log/random-pool.ts';

export const SESSION_COOKIE = 'muster_session';
const TOKEN_BYTES = 32;

export interface PresentedToken {
  readonly token: string;
  /** A browser adds a cookie by itself, also to a request that another site made it send. */
  readonly from: 'header' | 'cookie';
}

/** 256 random bits, base64url: to be shown once to whoever signed in and kept nowhere. */
export function newToken(randomBytes: RandomBytes): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function sha256Of(token: string): TokenSha256 {
  return TokenSha256.parse(createHash('sha256').update(token).digest('hex'));
}

/** What a request shows for itself. A header counts alone: a wrong one is not mended by the cookie beside it. */
export function presentedToken({ headers }: Pick<IncomingMessage, 'headers'>): PresentedToken | undefined {
  if (headers.authorization !== undefined) {
    const token = /^Bearer +([\w-]+)$/i.exec(headers.authorization)?.[1];
    return token === undefined ? undefined : { token, from: 'header' };
  }
  for (const pair of headers.cookie?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === SESSION_COOKIE && value) return { token: value, from: 'cookie' };
  }
  return undefined;
}
