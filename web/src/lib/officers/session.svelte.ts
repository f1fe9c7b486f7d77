import { createContext } from 'svelte';
import { getJson, onSignedOut } from '#lib/ask/http.ts';
import { meIn, type Me } from '#lib/live/me.ts';
import { keepSignedIn, lastSignedIn } from './last-signed-in.ts';
import { isSignOutOwed, signOutOrOwe } from './owed-sign-out.ts';

/**
 * Who is signed in. `unknown` until the server has said so. When a session ends by itself it is `expired`: who it was
 * is still known, the page stays as it is, and signing in again goes on where it stopped.
 */
export class Session {
  #state = $state.raw<'unknown' | 'unreachable' | 'signed-in' | 'expired' | 'signed-out'>('unknown');
  #me = $state.raw<Me>();
  /** How often someone has signed in: what was opened under an earlier session must be opened anew. */
  #turn = $state(0);

  constructor() {
    onSignedOut(() => this.end());
  }

  get state(): 'unknown' | 'unreachable' | 'signed-in' | 'expired' | 'signed-out' {
    return this.#state;
  }

  get me(): Me | undefined {
    return this.#me;
  }

  get turn(): number {
    return this.#turn;
  }

  /** Without a network whoever signed in here last goes on: the server looks at their session when it is back. */
  async load(): Promise<void> {
    if (isSignOutOwed()) return this.signOut();
    const reply = await getJson('/api/me');
    const me = meIn(reply.body) ?? (reply.status === 0 ? lastSignedIn() : undefined);
    if (me) this.#enter(me);
    else if (reply.status === 401 || reply.status === 403) this.end();
    else if (!this.#me) this.#state = 'unreachable';
  }

  /** The server knows this session no longer. */
  end(): void {
    this.#state = this.#me ? 'expired' : 'signed-out';
  }

  async signOut(): Promise<void> {
    // First, so that nothing takes the end of the session for one that came by itself.
    this.#me = undefined;
    keepSignedIn(undefined);
    await signOutOrOwe();
    this.#state = 'signed-out';
  }

  /** Gives up what was open, as whoever signs in next may be someone else. */
  leave(): void {
    this.#me = undefined;
    keepSignedIn(undefined);
    this.#state = 'signed-out';
  }

  #enter(me: Me): void {
    if (this.#state === 'expired') this.#turn += 1;
    // The same officer is the same object: nothing that depends on it begins anew.
    if (me.officerId !== this.#me?.officerId || me.name !== this.#me.name) this.#me = me;
    this.#state = 'signed-in';
    keepSignedIn(me);
  }
}

export const [session, setSession] = createContext<Session>();
