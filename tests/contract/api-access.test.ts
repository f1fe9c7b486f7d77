import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiClient, PASSPHRASE } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { SET_UP_TOKEN, startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let nobody: ApiClient;
let founder: ApiClient;

beforeAll(async () => {
  muster = await startMuster();
  nobody = new ApiClient({ server: muster });
});
afterAll(() => muster.stop());

const signIn = (name: string, passphrase: string) =>
  nobody.post('/api/sign-in', { name, passphrase, device: 'tablet-1' });

test('[API-2] set-up works once: 201, and 409 after', async () => {
  const wrong = await nobody.post('/api/setup', { token: 'guess', name: 'Eve', passphrase: PASSPHRASE });
  expect(wrong.status).toBe(401);
  const first = await nobody.setUp();
  expect(first.status).toBe(201);
  expect(first.body).toEqual({ officerId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
  const again = await nobody.post('/api/setup', {
    token: SET_UP_TOKEN,
    name: 'Eve',
    passphrase: PASSPHRASE,
  });
  expect(again.status).toBe(409);
  expect(again.body).toEqual({
    error: { code: 'already-set-up', message: expect.any(String) as string },
  });
  founder = await nobody.signIn('Founder');
});

test('[API-3] sign-in gives a token and an http-only cookie, and either opens the door', async () => {
  const reply = await signIn('Founder', PASSPHRASE);
  expect(reply.status).toBe(200);
  const { token } = reply.body;
  expect(reply.body).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) as string });
  const cookie = reply.headers.get('Set-Cookie') ?? '';
  expect(cookie).toMatch(/^muster_session=[\w-]{43};.*HttpOnly/);
  expect(cookie).toContain('SameSite=Strict');

  const byBearer = await nobody.get('/api/emergencies', { Authorization: `Bearer ${String(token)}` });
  expect(byBearer.status).toBe(200);
  const byCookie = await nobody.get('/api/emergencies', { Cookie: cookie.split(';', 1)[0]! });
  expect(byCookie.status).toBe(200);
});

test('[API-3] a wrong name and a wrong passphrase are answered alike', async () => {
  const [name, passphrase] = [await signIn('Nobody', PASSPHRASE), await signIn('Founder', 'not this one')];
  expect(name.status).toBe(401);
  expect(passphrase.status).toBe(401);
  expect(name.body).toEqual(passphrase.body);
});

test('[API-3] hammering is answered 429 with the seconds to wait', async () => {
  let last = await signIn('Hammered', 'wrong');
  for (let tries = 0; tries < 12 && last.status === 401; tries += 1) last = await signIn('Hammered', 'wrong');
  expect(last.status).toBe(429);
  expect(last.body['error']).toMatchObject({ code: 'too-many-failures' });
  expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await signIn('Founder', PASSPHRASE)).status).toBe(200);
});

test('[API-1] every other route wants a session, and says so in the one shape of errors', async () => {
  for (const [method, path] of [
    ['GET', '/api/emergencies'],
    ['POST', '/api/emergencies'],
    ['POST', '/api/officers'],
    ['GET', `/api/emergencies/${idOf('any')}/figures`],
    ['POST', `/api/emergencies/${idOf('any')}/commands`],
    ['GET', `/api/emergencies/${idOf('any')}/log`],
  ] as const) {
    const reply = await nobody.request(method, path);
    expect([method, path, reply.status]).toEqual([method, path, 401]);
    expect(reply.body).toEqual({ error: { code: 'signed-out', message: expect.any(String) as string } });
  }
  const forged = await nobody.get('/api/emergencies', { Authorization: 'Bearer forged' });
  expect(forged.status).toBe(401);
  const none = await founder.get('/api/no-such-route');
  expect(none.status).toBe(404);
  expect(none.body['error']).toMatchObject({ code: 'not-found' });
});

test('[API-1] signing out ends the session at once', async () => {
  const leaving = await nobody.signIn('Founder', 'tablet-2');
  expect((await leaving.post('/api/sign-out', {})).status).toBe(204);
  expect((await leaving.get('/api/emergencies')).status).toBe(401);
});

test('[API-4] officers are made by administrators alone, once for each id', async () => {
  const officerId = idOf('officer', 'Rana');
  const rana = { officerId, name: 'Rana', passphrase: PASSPHRASE };
  const created = await founder.post('/api/officers', rana);
  expect([created.status, created.body]).toEqual([201, { officerId }]);
  expect((await founder.post('/api/officers', rana)).status).toBe(201);
  const other = await founder.post('/api/officers', { ...rana, name: 'Somebody else' });
  expect([other.status, other.body['error']]).toMatchObject([409, { code: 'id-taken' }]);

  const signedIn = await nobody.signIn('Rana');
  const bySelf = await signedIn.post('/api/officers', { ...rana, officerId: idOf('x'), name: 'X' });
  expect([bySelf.status, bySelf.body['error']]).toMatchObject([403, { code: 'not-allowed' }]);
  const short = await founder.post('/api/officers', { ...rana, officerId: idOf('y'), passphrase: 'short' });
  expect([short.status, short.body['error']]).toMatchObject([400, { field: 'passphrase' }]);
});

test('[API-5] health and metrics are open to anyone and hold nothing personal', async () => {
  const health = await nobody.get('/healthz');
  expect([health.status, health.body]).toEqual([200, { status: 'ok' }]);
  const metrics = await nobody.get('/metrics');
  expect(metrics.status).toBe(200);
  expect(metrics.text).toMatch(/^# HELP /m);
  expect(metrics.text).not.toContain('Founder');
});
