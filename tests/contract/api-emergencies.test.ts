import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, sceneOn, type Scene } from '../support/muster-scene.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
const emergencyId = idOf('emergency', 'Harbour');
const harbour = { emergencyId, name: 'Harbour', country: 'LBN', hazard: 'conflict', mode: 'drill' };

beforeAll(async () => {
  muster = await startMuster();
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

test('[API-6] an emergency is opened once for each id', async () => {
  const opened = await scene.founder.post('/api/emergencies', harbour);
  expect([opened.status, opened.body]).toEqual([201, { emergencyId }]);
  expect((await scene.founder.post('/api/emergencies', harbour)).status).toBe(201);
  const other = await scene.founder.post('/api/emergencies', { ...harbour, mode: 'live' });
  expect([other.status, other.body['error']]).toMatchObject([409, { code: 'id-taken' }]);
});

test('[API-6] two who open the same emergency at once make one, and of two others one is told', async () => {
  const twice = { ...harbour, emergencyId: idOf('twice') };
  const same = await Promise.all([1, 2, 3].map(() => scene.founder.post('/api/emergencies', twice)));
  expect(same.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await scene.founder.in(twice.emergencyId).get('')).body).toMatchObject({ seq: 1 });

  const other = { ...harbour, emergencyId: idOf('rivals') };
  const rivals = await Promise.all(
    ['Red', 'Blue'].map((name) => scene.founder.post('/api/emergencies', { ...other, name })),
  );
  expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409]);
  const name = rivals[0]!.status === 201 ? 'Red' : 'Blue';
  expect((await scene.founder.in(other.emergencyId).get('')).body).toMatchObject({ name, seq: 1 });
});

test.each([
  [{ country: 'LB' }, 'country'],
  [{ country: 'lbn' }, 'country'],
  [{ mode: 'test' }, 'mode'],
  [{ hazard: 'boredom' }, 'hazard'],
  [{ emergencyId: '1' }, 'emergencyId'],
  [{ name: '' }, 'name'],
  [{ colour: 'red' }, 'colour'],
])('[API-6] what is wrong in %j is named', async (wrong, field) => {
  const reply = await scene.founder.post('/api/emergencies', { ...harbour, ...wrong });
  expect([reply.status, reply.body['error']]).toMatchObject([400, { code: 'malformed', field }]);
});

test('[API-6] the list holds what one has a role in; one emergency comes with its figures', async () => {
  const emergency = await scene.emergency('Listed');
  const movement = await scene.officer(emergency, 'Mona', 'movement');
  const all = await scene.founder.get('/api/emergencies');
  expect(all.body['emergencies']).toContainEqual({ ...harbour });
  const hers = await movement.api.get('/api/emergencies');
  expect((hers.body['emergencies'] as { name: string }[]).map(({ name }) => name)).toEqual(['Listed']);

  const one = await movement.get('');
  expect(one.status).toBe(200);
  expect(one.body).toMatchObject({
    ...{ emergencyId: emergency.emergencyId, name: 'Listed', country: 'LBN', hazard: 'conflict' },
    ...{ mode: 'live', seq: 5 },
    figures: { registered: { value: 0, counts: expect.any(String) as string } },
  });
});

test('[API-6] only an administrator opens an emergency; without a role there it is 403, and 404 where there is none', async () => {
  const elsewhere = await scene.emergency('Elsewhere');
  const mona = await scene.officer(elsewhere, 'Mona', 'movement');
  const opened = await mona.api.post('/api/emergencies', { ...harbour, emergencyId: idOf('hers') });
  expect([opened.status, opened.body['error']]).toMatchObject([403, { code: 'not-allowed' }]);
  const inHarbour = mona.api.in(emergencyId);
  for (const path of ['', '/figures', '/log', '/load', `/sites/${BEIRUT}`]) {
    const reply = await inHarbour.get(path);
    expect([path, reply.status, reply.body['error']]).toMatchObject([path, 403, { code: 'no-role' }]);
  }
  const sent = await inHarbour.deliver(inHarbour.envelope({ type: 'Withdraw' }));
  expect(sent.status).toBe(403);
  const unknown = await mona.api.in(idOf('nowhere')).get('/figures');
  expect([unknown.status, unknown.body['error']]).toMatchObject([404, { code: 'not-found' }]);
});
