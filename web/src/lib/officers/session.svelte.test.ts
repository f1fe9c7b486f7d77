import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getJson } from '#lib/ask/http.ts';
import { Session } from './session.svelte.ts';

const ANA = { officerId: '00000000-0000-4000-8000-0000000000a1', name: 'Ana', administrator: false };
const SIGNED_OUT = { error: { code: 'signed-out', message: 'no session' } };

let answer: { status: number; body: unknown };
beforeEach(() => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status })),
  );
});
afterEach(() => void vi.unstubAllGlobals());

async function signedIn(): Promise<Session> {
  const session = new Session();
  answer = { status: 200, body: ANA };
  await session.load();
  return session;
}

test('without a session nobody is signed in', async () => {
  const session = new Session();
  answer = { status: 401, body: SIGNED_OUT };
  await session.load();
  expect(session.state).toBe('signed-out');
  expect(session.me).toBeUndefined();
});

test('a session that ends by itself leaves who it was, whichever request learns of it', async () => {
  const session = await signedIn();
  answer = { status: 401, body: SIGNED_OUT };
  await getJson('/api/emergencies');
  expect(session.state).toBe('expired');
  expect(session.me?.name).toBe('Ana');
});

test('signing in again as the same officer keeps everything open, in a new turn', async () => {
  const session = await signedIn();
  const { me } = session;
  session.end();
  answer = { status: 200, body: ANA };
  await session.load();
  expect(session.state).toBe('signed-in');
  expect(session.me).toBe(me);
  expect(session.turn).toBe(1);
});

test('a wrong passphrase ends no session', async () => {
  const session = await signedIn();
  answer = { status: 401, body: { error: { code: 'wrong-sign-in', message: 'no' } } };
  await getJson('/api/sign-in');
  expect(session.state).toBe('signed-in');
});

test('signing out forgets who it was', async () => {
  const session = await signedIn();
  answer = { status: 204, body: undefined };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
  await session.signOut();
  expect(session.state).toBe('signed-out');
  expect(session.me).toBeUndefined();
});
