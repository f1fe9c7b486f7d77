import { Refusal } from '@muster/shared/protocol/refusal.ts';

/** `status` 0: the server was not reached. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const signedOutListeners = new Set<() => void>();
const JSON_HEADERS = { 'Content-Type': 'application/json' };

export function getJson(path: string): Promise<Reply> {
  return ask(path, { headers: { Accept: 'application/json' } });
}

export function postJson(path: string, body: unknown): Promise<Reply> {
  return ask(path, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) });
}

/** With the header by which the server knows that no other site's page asks. */
export function deleteAt(path: string): Promise<Reply> {
  return ask(path, { method: 'DELETE', headers: { 'X-Muster': '1' } });
}

/** Called whenever the server answers that nobody is signed in here. Returns what ends it. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => void signedOutListeners.delete(listener);
}

/** What the server says is wrong, for those who must know more than that it failed. */
export function refusalIn({ body }: Reply): Refusal['error'] | undefined {
  return Refusal.safeParse(body).data?.error;
}

async function ask(path: string, init: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(path, init);
    const reply = { status: response.status, body: jsonIn(await response.text()) };
    if (reply.status === 401 && refusalIn(reply)?.code === 'signed-out')
      for (const listener of signedOutListeners) listener();
    return reply;
  } catch (error) {
    if (error instanceof TypeError) return { status: 0, body: undefined };
    throw error;
  }
}

/** A proxy in between may answer with a page: that is no answer of ours. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
