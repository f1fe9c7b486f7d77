import { createContext } from 'svelte';
import { getJson, postJson } from '#lib/ask/http.ts';
import { meIn, type Me } from '#lib/live/me.ts';

/** Who is signed in. `unknown` until the server has said so. */
export class Session {
  #state = $state.raw<Me | 'unknown' | 'unreachable' | 'signed-out'>('unknown');

  get state(): Me | 'unknown' | 'unreachable' | 'signed-out' {
    return this.#state;
  }

  get me(): Me | undefined {
    return typeof this.#state === 'object' ? this.#state : undefined;
  }

  async load(): Promise<void> {
    const reply = await getJson('/api/me');
    const me = meIn(reply.body);
    if (reply.status === 200 && me) this.#state = me;
    else this.#state = reply.status === 401 || reply.status === 403 ? 'signed-out' : 'unreachable';
  }

  async signOut(): Promise<void> {
    await postJson('/api/sign-out', {});
    this.#state = 'signed-out';
  }
}

export const [session, setSession] = createContext<Session>();
