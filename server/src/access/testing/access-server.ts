import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { accessRoutes } from '../access-routes.ts';
import { Passphrases } from '../passphrases.ts';
import { Sessions } from '../sessions.ts';
import { SignIn } from '../sign-in.ts';
import { SignInLimit } from '../sign-in-limit.ts';
import { memoryNetworkDesk } from './memory-network-desk.ts';

export const SET_UP_TOKEN = 'open sesame';
export const PASSPHRASE = 'correct horse battery';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly [field: string]: unknown };
}

export interface Asking {
  readonly body?: unknown;
  readonly token?: string;
  /** Where the request seems to come from. */
  readonly address?: string;
  readonly headers?: Record<string, string>;
}

interface AccessServerOptions {
  readonly maxWaiting?: number;
  readonly failuresOfAddress?: number;
}

/** A real express application with the access routes, on a port of its own, and a clock to move. */
export async function startAccessServer({
  maxWaiting = 128,
  failuresOfAddress = 200,
}: AccessServerOptions = {}) {
  const clock = { now: new Date('2026-10-14T11:00:00Z') };
  const now = () => clock.now;
  const desk = memoryNetworkDesk(now);
  const passphrases = new Passphrases({ maxWaiting });
  const sessions = new Sessions({ desk, now, randomBytes });
  const limit = new SignInLimit({ failuresOfName: 5, failuresOfAddress, windowSeconds: 900 });
  const signIn = await SignIn.open({ desk, sessions, passphrases, limit, randomBytes });
  const access = { desk, sessions, passphrases, limit, signIn, setUpToken: SET_UP_TOKEN, newId: randomUUID };

  const application = express();
  application.set('trust proxy', true);
  application.use('/api', accessRoutes(access));
  const server = application.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  const ask = async (method: string, path: string, asking: Asking = {}): Promise<Answered> => {
    const { body, token, address, headers } = asking;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(address !== undefined && { 'x-forwarded-for': address }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text === '' ? {} : (JSON.parse(text) as Answered['body']);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await passphrases.close();
  };
  return { ask, clock, desk, sessions, passphrases, close };
}
export type AccessServer = Awaited<ReturnType<typeof startAccessServer>>;

/** Sets up Noor as founder. */
export async function setUpNoor({ ask }: AccessServer): Promise<string> {
  const body = { token: SET_UP_TOKEN, name: 'Noor', passphrase: PASSPHRASE };
  const { body: answer } = await ask('POST', '/api/setup', { body });
  return String(answer['officerId']);
}

/** The token of a new session. */
export async function signInAs({ ask }: AccessServer, name: string, device = 'tablet-1'): Promise<string> {
  const { status, body } = await ask('POST', '/api/sign-in', {
    body: { name, passphrase: PASSPHRASE, device },
  });
  if (status !== 200) throw new Error(`Sign-in was answered ${String(status)}`);
  return String(body['token']);
}

export async function createColleague({ ask }: AccessServer, token: string, name: string): Promise<string> {
  const officerId = randomUUID();
  const { status } = await ask('POST', '/api/officers', {
    token,
    body: { officerId, name, passphrase: PASSPHRASE },
  });
  if (status !== 201) throw new Error(`The officer was answered ${String(status)}`);
  return officerId;
}
