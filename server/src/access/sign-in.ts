import { officerNamed } from '@muster/shared/network/network.ts';
import type { RandomBytes } from '../event-log/random-pool.ts';
import type { NetworkDesk, NetworkRefusal } from './network-desk.ts';
import type { Passphrases } from './passphrases.ts';
import { newToken } from './session-token.ts';
import type { OpenedSession, Sessions } from './sessions.ts';
import type { SignInLimit } from './sign-in-limit.ts';

export interface SignInOptions {
  readonly desk: NetworkDesk;
  readonly sessions: Sessions;
  readonly passphrases: Passphrases;
  readonly limit: SignInLimit;
  readonly randomBytes: RandomBytes;
}

export interface SignInAttempt {
  readonly name: string;
  readonly passphrase: string;
  readonly device: string;
  readonly address: string;
}

/** Why a secret did not open the door: it was wrong (which part is not said), or guessing has to wait. */
export type NotAdmitted = { readonly wrong: true } | { readonly secondsToWait: number };

/** Opens sessions for those who know a name and its passphrase. */
export class SignIn {
  readonly #options: SignInOptions;
  /** Checked when nobody has the name tried, so that both answers take equally long. */
  readonly #nobodysHash: string;

  private constructor(options: SignInOptions, nobodysHash: string) {
    this.#options = options;
    this.#nobodysHash = nobodysHash;
  }

  static async open(options: SignInOptions): Promise<SignIn> {
    return new SignIn(options, await options.passphrases.hash(newToken(options.randomBytes)));
  }

  async try(attempt: SignInAttempt): Promise<OpenedSession | NetworkRefusal | NotAdmitted> {
    const { desk, sessions, passphrases, limit } = this.#options;
    const early = await limit.secondsToWait(attempt);
    if (early !== undefined) return { secondsToWait: early };

    const officer = officerNamed(desk.state, attempt.name);
    const hash = officer?.passphraseHash ?? '';
    const isRight = await passphrases.verify(hash === '' ? this.#nobodysHash : hash, attempt.passphrase);

    // Again: guesses sent all at once were all under the limit when they came in.
    const late = await limit.secondsToWait(attempt);
    if (late !== undefined) return { secondsToWait: late };
    if (!officer || hash === '' || !isRight) {
      await limit.countFailure(attempt);
      return { wrong: true };
    }
    await limit.forgive(attempt);
    return sessions.open(officer, attempt.device);
  }
}
