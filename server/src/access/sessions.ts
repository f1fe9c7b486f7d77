import type { Officer, Session } from '@muster/shared/network/network.ts';
import type { OfficerId } from '@muster/shared/vocabulary/ids.ts';
import type { Sender } from '../desk/desk-rules.ts';
import type { RandomBytes } from '../event-log/random-pool.ts';
import type { NetworkAnswer, NetworkDesk, NetworkRefusal } from './network-desk.ts';
import { newToken, sha256Of } from './session-token.ts';

export const SESSION_HOURS = 12;

/** Whom a token stands for, as the durable state has it now. */
export interface SignedIn {
  readonly officerId: OfficerId;
  readonly name: string;
  readonly administrator: boolean;
  readonly founder: boolean;
  readonly device: string;
  readonly tokenSha256: string;
  readonly expiresAt: string;
}

export interface OpenedSession {
  readonly ok: true;
  /** Shown once; only its SHA-256 is kept. */
  readonly token: string;
}

export interface SessionsOptions {
  readonly desk: NetworkDesk;
  readonly now: () => Date;
  readonly randomBytes: RandomBytes;
}

/** Who is signed in where. Every question is answered from the network's durable state, so that a restart changes nothing. */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #listeners = new Set<(tokenSha256: string) => void>();

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  async open(officer: Officer, device: string): Promise<OpenedSession | NetworkRefusal> {
    const { desk, now, randomBytes } = this.#options;
    const token = newToken(randomBytes);
    const expiresAt = new Date(now().getTime() + SESSION_HOURS * 3_600_000).toISOString();
    const answer = await desk.submit(
      { type: 'OpenSession', tokenSha256: sha256Of(token), officerId: officer.id, device, expiresAt },
      senderOf(officer),
    );
    return 'ok' in answer && answer.ok ? { ok: true, token } : answer;
  }

  sessionOf(token: string): SignedIn | undefined {
    return this.liveSession(sha256Of(token));
  }

  /** The same for whoever kept the hash alone, as a socket does, which asks again with every beat. */
  liveSession(tokenSha256: string): SignedIn | undefined {
    const session = this.#options.desk.state.sessions.get(tokenSha256);
    const officer = session && this.#options.desk.state.officers.get(session.officerId);
    if (!officer || !this.#isRunning(session)) return undefined;
    const { id: officerId, name, administrator, founder } = officer;
    const { device, expiresAt } = session;
    return { officerId, name, administrator, founder, device, tokenSha256, expiresAt };
  }

  /** Running sessions: one's own, for an administrator everyone's. Oldest first. */
  visibleTo({ officerId, administrator }: SignedIn): Session[] {
    const { officers, sessions } = this.#options.desk.state;
    const owners = administrator ? Array.from(officers.values(), ({ id }) => id) : [officerId];
    return owners
      .flatMap((owner) => [...sessions.ids('officer', owner)])
      .map((id) => sessions.get(id))
      .filter((session): session is Session => session !== undefined && this.#isRunning(session))
      .sort((one, other) => Date.parse(one.openedAt) - Date.parse(other.openedAt));
  }

  /** Signs out or revokes. Whoever listens learns it once it is durable. */
  async end(tokenSha256: string, by: SignedIn): Promise<NetworkAnswer> {
    const answer = await this.#options.desk.submit(
      { type: 'EndSession', tokenSha256 },
      { by: by.officerId, administrator: by.administrator, founder: by.founder },
    );
    if ('ok' in answer && answer.ok) for (const listener of this.#listeners) listener(tokenSha256);
    return answer;
  }

  /** For whoever must let go of a session at once, as live sockets do. Returns the way to stop listening. */
  onEnded(listener: (tokenSha256: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #isRunning({ endedSeq, expiresAt }: Session): boolean {
    return endedSeq === undefined && Date.parse(expiresAt) > this.#options.now().getTime();
  }
}

/** An officer as the author of a command. */
function senderOf({ id, administrator, founder }: Officer): Sender {
  return { by: id, administrator, founder };
}
