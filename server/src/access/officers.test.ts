import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createColleague,
  PASSPHRASE,
  setUpNoor,
  signInAs,
  startAccessServer,
  type AccessServer,
} from './testing/access-server.ts';

const ANA = '00000000-0000-4000-8000-0000000000a2';
const asked = { officerId: ANA, name: 'Ana', passphrase: PASSPHRASE };

let server: AccessServer;
let noor: string;
beforeEach(async () => {
  server = await startAccessServer();
  await setUpNoor(server);
  noor = await signInAs(server, 'Noor');
});
afterEach(() => server.close());

const create = (body: unknown, token = noor) => server.ask('POST', '/api/officers', { body, token });

test('[NET-19] creates an officer once, however often the same is sent', async () => {
  const first = await create(asked);
  expect(first.status).toBe(201);
  expect(first.body).toEqual({ officerId: ANA });
  const recorded = server.desk.submitted.length;

  expect((await create({ ...asked, officerId: ANA.toUpperCase() })).status).toBe(201);
  expect(server.desk.submitted).toHaveLength(recorded);
  expect(server.desk.state.officers.size).toBe(2);
});

test('[NET-19] refuses other content under the same id', async () => {
  await create(asked);

  for (const other of [{ name: 'Anna' }, { passphrase: 'another passphrase' }]) {
    const { status, body } = await create({ ...asked, ...other });
    expect(status).toBe(409);
    expect(body).toMatchObject({ error: { code: 'id-taken' } });
  }
});

test('[NET-19] takes the same twice at once, and of two different ones the first', async () => {
  const same = await Promise.all([create(asked), create(asked), create(asked)]);
  expect(same.map(({ status }) => status)).toEqual([201, 201, 201]);

  const ben = { ...asked, officerId: '00000000-0000-4000-8000-0000000000a3' };
  const different = await Promise.all([create({ ...ben, name: 'Ben' }), create({ ...ben, name: 'Benno' })]);
  expect(different.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('[NET-4] refuses a second officer of one name, and names the field', async () => {
  const { status, body } = await create({ ...asked, name: 'NÓOR' });

  expect(status).toBe(409);
  expect(body).toMatchObject({ error: { code: 'name-taken', field: 'name' } });
});

test('[NET-2] lets administrators alone create officers', async () => {
  await create(asked);
  const ana = await signInAs(server, 'Ana');

  const { status, body } = await create({ ...asked, officerId: 'x' }, ana);

  expect(status).toBe(403);
  expect(body).toMatchObject({ error: { code: 'not-allowed' } });
  expect((await server.ask('POST', '/api/officers', { body: asked })).status).toBe(401);
});

test('[NET-17] names the field of an officer that is wrong', async () => {
  const faulty: readonly (readonly [object, string])[] = [
    [{ ...asked, officerId: 'ana' }, 'officerId'],
    [{ ...asked, name: 'x'.repeat(201) }, 'name'],
    [{ ...asked, passphrase: '123456789' }, 'passphrase'],
    [{ ...asked, administrator: true }, 'administrator'],
    [{ name: 'Ana', passphrase: PASSPHRASE }, 'officerId'],
  ];
  for (const [body, field] of faulty) {
    const answer = await create(body);
    expect(answer.status, field).toBe(400);
    expect(answer.body, field).toMatchObject({ error: { code: 'malformed', field } });
  }
  expect(server.desk.state.officers.size).toBe(1);
});

test('[NET-18] shows everyone signed in the names of their colleagues, and nothing secret', async () => {
  await createColleague(server, noor, 'Ana');
  const ana = await signInAs(server, 'Ana');

  const { status, body } = await server.ask('GET', '/api/officers', { token: ana });

  expect(status).toBe(200);
  expect(body).toEqual({
    officers: [
      { officerId: expect.any(String) as string, name: 'Noor', administrator: true },
      { officerId: expect.any(String) as string, name: 'Ana', administrator: false },
    ],
  });
  expect((await server.ask('GET', '/api/officers')).status).toBe(401);
});
