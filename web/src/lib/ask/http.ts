import { Refusal } from '@muster/shared/protocol/refusal.ts';

/** `status` 0: the server was not reached. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const JSON_HEADERS = { 'Content-Type': 'application/json' };

export function getJson(path: string): Promise<Reply> {
  return ask(path, { headers: { Accept: 'application/json' } });
}

export function postJson(path: string, body: unknown): Promise<Reply> {
  return ask(path, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) });
}

/** What the server says is wrong, for those who must know more than that it failed. */
export function refusalIn({ body }: Reply): Refusal['error'] | undefined {
  return Refusal.safeParse(body).data?.error;
}

async function ask(path: string, init: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(path, init);
    const text = await response.text();
    return { status: response.status, body: jsonIn(text) };
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
