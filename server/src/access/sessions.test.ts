import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256Of } from './session-token.ts';
import {
  createColleague,
  setUpNoor,
  signInAs,
  startAccessServer,
  type AccessServer,
} from './testing/access-server.ts';

let server: AccessServer;
let noor: string;
beforeEach(async () => {
  server = await startAccessServer();
  await setUpNoor(server);
  noor = await signInAs(server, 'Noor');
});
afterEach(() => server.close());

const me = async (token: string) => (await server.ask('GET', '/api/me', { token })).status;
const listed = async (token: string) => {
  const { body } = await server.ask('GET', '/api/sessions', { token });
  return body['sessions'] as { id: string; device: string; current: boolean }[];
};
const revoke = (id: string, token: string) => server.ask('DELETE', `/api/sessions/${id}`, { token });

test('[NET-15] tells who is signed in', async () => {
  const { status, body } = await server.ask('GET', '/api/me', { token: noor });

  expect(status).toBe(200);
  expect(body).toEqual({
    ...{ officerId: expect.any(String) as string, name: 'Noor', administrator: true, founder: true },
    ...{ device: 'tablet-1', expiresAt: '2026-10-14T23:00:00.000Z' },
  });
});

test('[NET-15] refuses a session after 12 hours', async () => {
  server.clock.now = new Date('2026-10-14T22:59:59.999Z');
  expect(await me(noor)).toBe(200);

  server.clock.now = new Date('2026-10-14T23:00:00Z');
  expect(await me(noor)).toBe(401);
  expect(server.sessions.liveSession(sha256Of(noor))).toBeUndefined();
});

test('[NET-15] ends the session that signs out, and no other', async () => {
  const other = await signInAs(server, 'Noor', 'tablet-2');

  const { status, headers } = await server.ask('POST', '/api/sign-out', { token: noor });

  expect(status).toBe(204);
  expect(headers.get('set-cookie')).toMatch(/^muster_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
  expect(await me(noor)).toBe(401);
  expect(await me(other)).toBe(200);
  expect((await server.ask('POST', '/api/sign-out', { token: noor })).status).toBe(401);
});

test('[NET-15] refuses a revoked session at once, and tells who listens once it is durable', async () => {
  const lost = await signInAs(server, 'Noor', 'tablet-2');
  const told: { tokenSha256: string; live: boolean }[] = [];
  const stop = server.sessions.onEnded((tokenSha256) => {
    told.push({ tokenSha256, live: server.sessions.liveSession(tokenSha256) !== undefined });
  });

  expect((await revoke(sha256Of(lost), noor)).status).toBe(204);
  expect(told).toEqual([{ tokenSha256: sha256Of(lost), live: false }]);
  expect(await me(lost)).toBe(401);

  stop();
  expect((await revoke(sha256Of(noor), noor)).status).toBe(204);
  expect(told).toHaveLength(1);
});

test('[NET-15] keeps a session, and tells nobody, while its end cannot be recorded', async () => {
  const told: string[] = [];
  server.sessions.onEnded((tokenSha256) => told.push(tokenSha256));

  server.desk.retry = 1500;
  const { status, headers } = await server.ask('POST', '/api/sign-out', { token: noor });

  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('2');
  expect(headers.get('set-cookie')).toBeNull();
  expect(await me(noor)).toBe(200);
  expect(told).toEqual([]);
});

test('[NET-15] refuses whoever has no token or a wrong one, in the shape of every refusal', async () => {
  const headers = [
    {},
    { authorization: 'Bearer' },
    { authorization: `Basic ${noor}` },
    { authorization: `Bearer ${noor}x` },
    { authorization: `Bearer ${sha256Of(noor)}` },
    { authorization: 'Bearer wrong', cookie: `muster_session=${noor}` },
    { cookie: 'muster_session=' },
    { cookie: `muster=${noor}` },
  ];
  for (const each of headers) {
    const answer = await server.ask('GET', '/api/me', { headers: each });
    expect(answer.status, JSON.stringify(each)).toBe(401);
    expect(answer.body).toEqual({ error: { code: 'signed-out', message: 'Sign in first.' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  }
});

test('[NET-18] shows an officer their own running sessions, and an administrator everyone’s', async () => {
  await createColleague(server, noor, 'Ana');
  const ana = await signInAs(server, 'Ana', 'tablet-2');
  const ended = await signInAs(server, 'Ana', 'tablet-3');
  await server.ask('POST', '/api/sign-out', { token: ended });

  expect((await listed(ana)).map(({ device, current }) => [device, current])).toEqual([['tablet-2', true]]);
  expect((await listed(noor)).map(({ device, current }) => [device, current]).sort()).toEqual([
    ['tablet-1', true],
    ['tablet-2', false],
  ]);
  expect(JSON.stringify(await listed(noor))).not.toContain(ana);
});

test('[NET-18] lets an administrator end a colleague’s session, not the other way round', async () => {
  await createColleague(server, noor, 'Ana');
  const ana = await signInAs(server, 'Ana', 'tablet-2');

  expect((await revoke(sha256Of(noor), ana)).status).toBe(403);
  expect(await me(noor)).toBe(200);

  expect((await revoke(sha256Of(ana), noor)).status).toBe(204);
  expect(await me(ana)).toBe(401);
  expect((await revoke(sha256Of(ana), noor)).status).toBe(204);
  for (const id of ['0'.repeat(64), 'x', '%00']) expect((await revoke(id, noor)).status, id).toBe(404);
});

test('[NET-17] answers an address that is no text with 400', async () => {
  const { status, body } = await revoke('%ff', noor);

  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { code: 'malformed' } });
});

test('[NET-16] takes a change with the cookie only from a page of its own', async () => {
  const cookie = `theme=dark; muster_session=${noor}; other=1`;
  const signOut = (headers: Record<string, string>) =>
    server.ask('POST', '/api/sign-out', { headers: { cookie, ...headers } });

  expect((await server.ask('GET', '/api/me', { headers: { cookie } })).status).toBe(200);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const answer = await signOut({ 'content-type': type });
    expect(answer.status, type).toBe(403);
    expect(answer.body).toMatchObject({ error: { code: 'cross-site' } });
  }
  expect((await signOut({})).status).toBe(403);
  const id = sha256Of(noor);
  expect((await server.ask('DELETE', `/api/sessions/${id}`, { headers: { cookie } })).status).toBe(403);
  expect(await me(noor)).toBe(200);

  expect((await signOut({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(204);
});

test('[NET-16] takes the deletion of a session with the cookie and the header', async () => {
  const headers = { cookie: `muster_session=${noor}`, 'x-muster': '1' };

  expect((await server.ask('DELETE', `/api/sessions/${sha256Of(noor)}`, { headers })).status).toBe(204);
  expect(await me(noor)).toBe(401);
});
