import { afterEach, beforeEach, expect, test } from 'vitest';
import { setUpLink } from './set-up.ts';
import {
  PASSPHRASE,
  SET_UP_TOKEN,
  setUpNoor,
  startAccessServer,
  type AccessServer,
} from './testing/access-server.ts';

let server: AccessServer;
beforeEach(async () => {
  server = await startAccessServer();
});
afterEach(() => server.close());

const asked = { token: SET_UP_TOKEN, name: 'Noor', passphrase: PASSPHRASE };
const setUp = (body: unknown, address?: string) =>
  server.ask('POST', '/api/setup', { body, ...(address !== undefined && { address }) });

test('[NET-10] sets up once, and answers 409 ever after', async () => {
  const first = await setUp(asked);
  expect(first.status).toBe(201);
  expect(server.desk.state.officers.get(String(first.body['officerId']))).toMatchObject({
    ...{ name: 'Noor', administrator: true, founder: true },
    passphraseHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) as string,
  });

  const second = await setUp({ ...asked, name: 'Ben' });
  expect(second.status).toBe(409);
  expect(second.body).toMatchObject({ error: { code: 'already-set-up' } });
  expect((await setUp({ ...asked, token: 'wrong' })).status).toBe(409);
  expect(server.desk.state.officers.size).toBe(1);
});

test('[NET-10] lets one of several who come at once in', async () => {
  const answers = await Promise.all(['Ana', 'Ben', 'Noor'].map((name) => setUp({ ...asked, name })));

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(server.desk.state.officers.size).toBe(1);
});

test('[NET-10] refuses a wrong token with 401, and guesses with 429', async () => {
  for (const token of ['', 'open', `${SET_UP_TOKEN} `, 'x'.repeat(1000), 'OPEN SESAME']) {
    const { status, body } = await setUp({ ...asked, token }, '192.0.2.1');
    expect(status, token).toBe(401);
    expect(body).toMatchObject({ error: { code: 'wrong-token' } });
  }
  expect((await setUp(asked, '192.0.2.1')).status).toBe(429);
  expect(server.desk.submitted).toEqual([]);
  expect((await setUp(asked, '192.0.2.2')).status).toBe(201);
});

test('[NET-10] answers 503 while nothing can be recorded, and works afterwards', async () => {
  server.desk.retry = 1000;
  const { status, headers } = await setUp(asked);
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('1');

  server.desk.retry = undefined;
  await setUpNoor(server);
  expect(server.desk.state.officers.size).toBe(1);
});

test('[NET-17] names the field of a set-up that is wrong', async () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ ...asked, name: '' }, 'name'],
    [{ ...asked, name: 'a\u202Eb' }, 'name'],
    [{ ...asked, passphrase: 'too short' }, 'passphrase'],
    [{ ...asked, passphrase: 'é'.repeat(201) }, 'passphrase'],
    [{ ...asked, passphrase: `${PASSPHRASE}\uD800` }, 'passphrase'],
    [{ ...asked, passphrase: [PASSPHRASE] }, 'passphrase'],
    [{ ...asked, administrator: true }, 'administrator'],
    [{ name: 'Noor', passphrase: PASSPHRASE }, 'token'],
  ];
  for (const [body, field] of wrong) {
    const answer = await setUp(body);
    expect(answer.status, field).toBe(400);
    expect(answer.body, field).toMatchObject({ error: { code: 'malformed', field } });
  }
  expect((await setUp({ ...asked, passphrase: 'é'.repeat(200) })).status).toBe(201);
});

test('[NET-10] keeps the token behind the hash of its link', () => {
  const link = setUpLink('https://muster.example/', 'a b&c');

  expect(link).toBe('https://muster.example/setup#token=a%20b%26c');
  expect(new URL(link).search).toBe('');
});
