import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createColleague,
  PASSPHRASE,
  setUpNoor,
  signInAs,
  startAccessServer,
  type AccessServer,
} from './testing/access-server.ts';

let server: AccessServer;
beforeEach(async () => {
  server = await startAccessServer({ failuresOfAddress: 12 });
  await setUpNoor(server);
});
afterEach(() => server.close());

const asked = { name: 'Noor', passphrase: PASSPHRASE, device: 'tablet-1' };
const signIn = (body: unknown, address = '192.0.2.1') =>
  server.ask('POST', '/api/sign-in', { body, address });
const wrong = { ...asked, passphrase: 'something else' };

test('[NET-11] gives a token, and a cookie that scripts and other sites cannot use', async () => {
  const { status, body, headers } = await signIn(asked);

  expect(status).toBe(200);
  expect(body).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) as string });
  const cookie = String(headers.get('set-cookie')).split('; ');
  expect(cookie).toContain(`muster_session=${String(body['token'])}`);
  expect(cookie).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=43200']));
  expect(cookie).not.toContain('Secure');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('[NET-11] keeps the cookie to TLS where there is TLS', async () => {
  const { headers } = await server.ask('POST', '/api/sign-in', {
    body: asked,
    headers: { 'x-forwarded-proto': 'https' },
  });

  expect(String(headers.get('set-cookie')).split('; ')).toContain('Secure');
});

test('[NET-11] keeps only the SHA-256 of a token, and no passphrase', async () => {
  const token = await signInAs(server, 'Noor');

  const kept = JSON.stringify(server.desk.submitted);
  expect(kept).toContain(createHash('sha256').update(token).digest('hex'));
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(PASSPHRASE);
});

test('[NET-11] takes a name however it is capitalised, and a passphrase however it is composed', async () => {
  const owner = await signInAs(server, 'NOOR');
  const officerId = '00000000-0000-4000-8000-0000000000a2';
  const body = { officerId, name: 'Zoë', passphrase: 'café café café' };
  expect((await server.ask('POST', '/api/officers', { token: owner, body })).status).toBe(201);

  const decomposed = { ...asked, name: 'zoe', passphrase: 'café café café'.normalize('NFD') };
  expect((await signIn(decomposed)).status).toBe(200);
});

test('[NET-12] does not say which part was wrong', async () => {
  const wrongPassphrase = await signIn(wrong);
  const nobody = await signIn({ ...asked, name: 'Nobody' });

  expect(wrongPassphrase.status).toBe(401);
  expect(nobody.status).toBe(401);
  expect(nobody.body).toEqual(wrongPassphrase.body);
  expect(nobody.body).toMatchObject({ error: { code: 'wrong-sign-in' } });
  expect([...nobody.headers.keys()].sort()).toEqual([...wrongPassphrase.headers.keys()].sort());
});

test('[NET-12] checks a passphrase of the same cost when nobody has the name', async () => {
  const verify = vi.spyOn(server.passphrases, 'verify');

  await signIn(wrong);
  await signIn({ ...asked, name: 'Nobody' });

  const costs = verify.mock.calls.map(([hash]) => hash.split('$').slice(0, 4).join('$'));
  expect(costs).toEqual(['$argon2id$v=19$m=19456,t=2,p=1', '$argon2id$v=19$m=19456,t=2,p=1']);
});

test('[NET-9] lets nobody in as an officer whose hash was purged', async () => {
  const token = await signInAs(server, 'Noor');
  const id = await createColleague(server, token, 'Ana');
  const officers = server.desk.state.officers as unknown as { put(id: string, officer: object): void };
  officers.put(id, { ...server.desk.state.officers.get(id), passphraseHash: '' });

  expect((await signIn({ ...asked, name: 'Ana' })).status).toBe(401);
  expect((await signIn({ ...asked, name: 'Ana', passphrase: '' })).status).toBe(401);
});

test('[NET-13] makes who hammers one name wait, and says how long', async () => {
  for (let failure = 0; failure < 5; failure += 1) expect((await signIn(wrong)).status).toBe(401);

  const { status, headers, body } = await signIn(asked);
  expect(status).toBe(429);
  expect(body).toMatchObject({ error: { code: 'too-many-failures' } });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(900);
});

test('[NET-13] keeps nobody out who comes from elsewhere, or has another name', async () => {
  const token = await signInAs(server, 'Noor');
  await createColleague(server, token, 'Ana');
  for (let failure = 0; failure < 6; failure += 1) await signIn(wrong);

  expect((await signIn(asked)).status).toBe(429);
  expect((await signIn(asked, '192.0.2.2')).status).toBe(200);
  expect((await signIn({ ...asked, name: 'Ana' })).status).toBe(200);
});

test('[NET-13] makes an address wait that tries one name after another', async () => {
  for (let failure = 0; failure < 12; failure += 1) {
    expect((await signIn({ ...wrong, name: `Nobody ${String(failure)}` }, '2001:db8::1')).status).toBe(401);
  }

  // The same network, another address of it.
  expect((await signIn(asked, '2001:db8::2')).status).toBe(429);
  expect((await signIn(asked, '2001:db8:0:1::1')).status).toBe(200);
});

test('[NET-13] counts failures alone, and forgives typing errors after a success', async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let failure = 0; failure < 4; failure += 1) expect((await signIn(wrong)).status).toBe(401);
    expect((await signIn(asked)).status).toBe(200);
  }
  const many = await Promise.all(Array.from({ length: 20 }, () => signIn(asked)));
  expect(many.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
});

test('[NET-13] tells guesses that come all at once no more than as many', async () => {
  const guesses = await Promise.all([...Array.from({ length: 11 }, () => signIn(wrong))]);
  const late = await signIn(asked);

  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(6);
  expect(late.status).toBe(429);
});

test('[NET-17] names the field of a sign-in that is wrong', async () => {
  const faulty: readonly (readonly [object, string])[] = [
    [{ ...asked, name: 5 }, 'name'],
    [{ ...asked, name: { $ne: '' } }, 'name'],
    [{ ...asked, passphrase: undefined }, 'passphrase'],
    [{ ...asked, passphrase: 'x'.repeat(1001) }, 'passphrase'],
    [{ name: 'Noor', passphrase: PASSPHRASE }, 'device'],
    [{ ...asked, device: 'tablet 1' }, 'device'],
    [{ ...asked, device: 'server' }, 'device'],
    [{ ...asked, remember: true }, 'remember'],
  ];
  for (const [body, field] of faulty) {
    const answer = await signIn(body);
    expect(answer.status, field).toBe(400);
    expect(answer.body, field).toMatchObject({ error: { code: 'malformed', field } });
  }
});

test('[NET-17] refuses a body that is not JSON, none at all, one too large, and one of another type', async () => {
  const post = (body: string, headers = {}) => server.ask('POST', '/api/sign-in', { body, headers });

  for (const body of ['{"name":', '"Noor"', 'null', '[]', ''])
    expect((await post(body)).status, body).toBe(400);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await post('name=Noor&passphrase=x&device=y', form)).status).toBe(400);
  expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(400);
  expect((await post(JSON.stringify({ ...asked, name: 'x'.repeat(20_000) }))).status).toBe(413);
});
