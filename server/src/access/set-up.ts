import { createHash, timingSafeEqual } from 'node:crypto';
import type { Network } from '@muster/shared/network/network.ts';
import { OfficerId } from '@muster/shared/vocabulary/ids.ts';
import type { NetworkDesk, NetworkRefusal } from './network-desk.ts';
import type { Passphrases } from './passphrases.ts';
import type { NotAdmitted } from './sign-in.ts';
import type { SignInLimit } from './sign-in-limit.ts';

export interface SetUpOptions {
  readonly desk: NetworkDesk;
  readonly passphrases: Passphrases;
  readonly limit: SignInLimit;
  /** From the environment, or random and printed once. */
  readonly setUpToken: string;
  readonly newId: () => string;
}

export interface SetUpAsked {
  readonly token: string;
  readonly name: string;
  readonly passphrase: string;
  readonly address: string;
}

export interface SetUpResult {
  readonly ok: true;
  readonly officerId: OfficerId;
}

/** The token stands behind `#`: what is there never reaches a server's log or a proxy's. */
export function setUpLink(baseUrl: string, token: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/setup#token=${encodeURIComponent(token)}`;
}

export function isSetUp(network: Network): boolean {
  return network.officers.size > 0;
}

/** Makes whoever holds the token the first administrator. Two who come at once are told apart by the desk. */
export async function setUp(
  { desk, passphrases, limit, setUpToken, newId }: SetUpOptions,
  { token, name, passphrase, address }: SetUpAsked,
): Promise<SetUpResult | NetworkRefusal | NotAdmitted> {
  if (isSetUp(desk.state)) return { ok: false, rejection: { type: 'AlreadySetUp' } };
  const attempt = { name: 'set-up', address };
  const secondsToWait = await limit.secondsToWait(attempt);
  if (secondsToWait !== undefined) return { secondsToWait };
  if (!isEqual(token, setUpToken)) {
    await limit.countFailure(attempt);
    return { wrong: true };
  }
  const officerId = OfficerId.parse(newId());
  const passphraseHash = await passphrases.hash(passphrase);
  const answer = await desk.submit(
    { type: 'SetUp', officerId, name, passphraseHash },
    { by: officerId, administrator: true, founder: true },
  );
  return 'ok' in answer && answer.ok ? { ok: true, officerId } : answer;
}

/** In constant time, whatever the lengths. */
function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
