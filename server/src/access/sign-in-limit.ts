import { nameKey } from '@muster/shared/network/name-key.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressGroup } from './address-group.ts';

export interface Attempt {
  /** What was tried: an officer's name, or `set-up`. */
  readonly name: string;
  readonly address: string;
}

/** Planning figures: ten typing errors are plenty for one person, and a whole team may share one address. */
const LIMITS = { failuresOfName: 10, failuresOfAddress: 200, windowSeconds: 900 };

/**
 * Slows down guessing. Failures alone count, for an address and for a name from that address: nobody can lock a
 * colleague out who signs in from elsewhere. Kept in memory: a restart forgives.
 */
export class SignInLimit {
  readonly #ofName: RateLimiterMemory;
  readonly #ofAddress: RateLimiterMemory;

  constructor({ failuresOfName, failuresOfAddress, windowSeconds } = LIMITS) {
    this.#ofName = new RateLimiterMemory({ points: failuresOfName, duration: windowSeconds });
    this.#ofAddress = new RateLimiterMemory({ points: failuresOfAddress, duration: windowSeconds });
  }

  /** Seconds until another attempt is welcome; undefined when one is now. */
  async secondsToWait(attempt: Attempt): Promise<number | undefined> {
    const ofName = await this.#ofName.get(nameAt(attempt));
    if (ofName && ofName.consumedPoints >= this.#ofName.points) return seconds(ofName.msBeforeNext);
    const ofAddress = await this.#ofAddress.get(addressGroup(attempt.address));
    if (ofAddress && ofAddress.consumedPoints >= this.#ofAddress.points)
      return seconds(ofAddress.msBeforeNext);
    return undefined;
  }

  async countFailure(attempt: Attempt): Promise<void> {
    await this.#ofName.penalty(nameAt(attempt));
    await this.#ofAddress.penalty(addressGroup(attempt.address));
  }

  /** After a success this person's typing errors are forgiven; those of the address are not. */
  async forgive(attempt: Attempt): Promise<void> {
    await this.#ofName.delete(nameAt(attempt));
  }
}

function nameAt({ name, address }: Attempt): string {
  return `${addressGroup(address)} ${nameKey(name)}`;
}

function seconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
