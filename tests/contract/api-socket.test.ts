import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, sceneOn, TRIPOLI, type Scene } from '../support/muster-scene.ts';
import { cleared, registers } from '../support/people.ts';
import { SocketClient } from '../support/socket-client.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster();
  scene = await sceneOn(muster);
});
afterAll(async () => {
  expect(muster.alarms).toEqual([]);
  await muster.stop();
});

const follow = ({ api, emergencyId }: EmergencyClient) => SocketClient.follow(api, emergencyId);
const recordsOf = ({ replica }: SocketClient) =>
  (['sites', 'evacuees', 'departures', 'parties', 'grants', 'settings'] as const).map((kind) =>
    [...replica.of(kind)].sort(([a], [b]) => (a < b ? -1 : 1)),
  );

test('[SYNC-10] one round trip of hello and welcome brings a tablet up to date', async () => {
  const e = await scene.emergency('hello');
  await e.record(registers('ana'));
  const client = await follow(e);
  expect(client.welcome).toMatchObject({
    ...{ head: 5, lastN: 4, officerId: e.api.officerId, frame: { from: 0, to: 5, drop: [] } },
    epoch: expect.any(String) as string,
    scope: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    at: expect.stringMatching(/Z$/) as string,
  });
  expect(client.replica.cursor).toBe(5);
  expect(client.replica.of('sites').get(BEIRUT)).toMatchObject({ name: 'Beirut port' });
  expect(client.replica.of('evacuees').get(idOf('ana'))).toEqual(await e.read('evacuees', idOf('ana')));
  client.close();
});

test('[SYNC-5] [SYNC-6] frames carry whole records on, and what is lost is pulled', async () => {
  const e = await scene.emergency('frames');
  const [client, lossy] = [await follow(e), await follow(e)];
  lossy.toLose = 2;
  await cleared(e, 'ana', 'ben', 'cleo');
  const seq = await e.record({ type: 'AmendEvacuee', evacueeId: idOf('ana'), changes: { baggage: 2 } });
  await Promise.all([client.reaches(seq), lossy.reaches(seq)]);
  expect(client.replica.of('evacuees').get(idOf('ana'))).toMatchObject({ baggage: 2, stage: 'cleared' });
  expect(client.pulls).toEqual([]);
  expect(lossy.pulls.length).toBeGreaterThan(0);
  expect(recordsOf(lossy)).toEqual(recordsOf(client));
  for (const frame of client.frames) expect(frame.to).toBeGreaterThan(frame.from);
  for (const each of [client, lossy]) each.close();
});

test('[SYNC-10] [SYNC-5] after an absence the welcome holds what changed since, and drops what left the scope', async () => {
  const e = await scene.emergency('absence');
  await e.record(registers('stays'), registers('goes'));
  const rana = await scene.officer(e, 'Rana', 'reception');
  const movement = await scene.officer(e, 'Mona', 'movement', [TRIPOLI]);
  await scene.officer(e, 'Hala', 'haven-reception', [BEIRUT, TRIPOLI]);
  const client = await follow(rana);
  const { cursor } = client.replica;
  expect(client.replica.of('evacuees').size).toBe(2);
  client.socket.disconnect();
  const hala = await scene.officer(e, 'Hala', 'haven-reception', [BEIRUT, TRIPOLI]);
  await hala.record({ type: 'CheckIn', evacueeId: idOf('goes'), siteId: TRIPOLI });
  client.socket.connect();
  const welcome = await client.hello();
  expect(welcome).toMatchObject({
    frame: { from: cursor, drop: [{ kind: 'evacuees', id: idOf('goes') }] },
  });
  expect(welcome).not.toHaveProperty('wipe');
  expect([...client.replica.of('evacuees').keys()]).toEqual([idOf('stays')]);
  expect(await movement.read('evacuees', idOf('goes'))).toMatchObject({ place: TRIPOLI });
  client.close();
});

test('[SYNC-10] a replica of another epoch or scope, or ahead of the server, begins anew', async () => {
  const e = await scene.emergency('anew');
  const client = await follow(e);
  for (const [wrong, wipe] of [
    [{ epoch: 'restored' }, 'epoch'],
    [{ scope: 'another' }, 'scope'],
    [{ cursor: 999 }, 'ahead'],
  ] as const) {
    expect(await client.hello(wrong)).toMatchObject({ wipe, frame: { from: 0 } });
  }
  expect(recordsOf(client)).toEqual(recordsOf(await follow(e)));
  client.close();
});

test.each([
  ['signed-out', { token: 'forged' }],
  ['reload', { protocol: 0 }],
  ['unknown', { emergency: idOf('nowhere') }],
  ['malformed', { cursor: -1 }],
  ['malformed', { emergency: 'x' }],
  ['malformed', { colour: 'red' }],
  ['malformed', { device: '' }],
])('[SYNC-11] hello is refused as %s for %j, and nothing is shown', async (refused, wrong) => {
  const e = scene.founder.in(idOf('emergency', 'hello'));
  const client = await SocketClient.open(e.api, e.emergencyId);
  expect(await client.hello(wrong)).toEqual({ refused });
  expect(await client.ask('pull', 0)).toEqual({});
  expect(await client.ask('commands', { commands: [] })).toMatchObject({ error: { code: 'signed-out' } });
  client.close();
});

test('[SYNC-9] a first load too long for one message comes as frames over HTTP, resumable, while commits go on', async () => {
  const e = await scene.emergency('load');
  const crowd = (from: number) =>
    Array.from({ length: 400 }, (_, index) => registers(`load ${String(from + index)}`));
  for (const from of [0, 400]) await e.record(...crowd(from));
  const client = await SocketClient.open(e.api, e.emergencyId);
  const [welcome, seq] = await Promise.all([client.hello(), e.record(registers('meanwhile'))]);
  expect(welcome).toMatchObject({ load: { after: 0 } });
  expect(welcome).not.toHaveProperty('frame');
  await client.reaches(seq);
  expect(client.replica.of('evacuees').size).toBe(801);

  const frames = (await e.get('/load?after=0')).text.trim().split('\n');
  expect(frames.length).toBeGreaterThan(1);
  const { to } = JSON.parse(frames[0]!) as { to: number };
  const rest = (await e.get(`/load?after=${String(to)}`)).text.trim().split('\n');
  expect(rest.length).toBe(frames.length - 1);
  expect(await client.ask('pull', 0)).toMatchObject({ load: { after: 0 } });
  client.close();
});

test('[SYNC-13] a beat is an empty frame to the head, with the clock of the server', async () => {
  const e = await scene.emergency('beat');
  const rana = await scene.officer(e, 'Rana', 'reception');
  const client = await follow(rana);
  const admin = await e.record({ type: 'Withdraw' }, { type: 'Withdraw' });
  await client.until(({ beats }) => beats.length > 0);
  expect(client.beats[0]).toMatchObject({ to: admin, at: expect.stringMatching(/Z$/) as string });
  expect(client.frames).toEqual([]);
  expect(client.replica.cursor).toBe(admin);
  client.close();
});

test('[SYNC-14] figures travel beside the cursor, whole, and a tablet gets those of its sites', async () => {
  const e = await scene.emergency('figures live');
  await e.record(registers('ana'), registers('zeina', { siteId: TRIPOLI }));
  const rana = await scene.officer(e, 'Rana', 'reception');
  const lead = await scene.officer(e, 'Lina', 'lead', []);
  const [tablet, wall] = [await follow(rana), await follow(lead)];
  expect([...tablet.figures.keys()]).toEqual([BEIRUT]);
  expect([...wall.figures.keys()].sort()).toEqual(['*', BEIRUT, TRIPOLI].sort());
  const waiting = (site: string) => (client: SocketClient) => client.figures.get(site)?.byStage['waiting'];
  expect(waiting(BEIRUT)(tablet)).toBe(1);

  const seq = await rana.record(registers('ben'), registers('cleo'));
  await tablet.until((client) => waiting(BEIRUT)(client) === 3);
  await wall.until((client) => waiting('*')(client) === 4);
  expect(tablet.figures.get(BEIRUT)?.seq).toBeGreaterThanOrEqual(seq);
  expect(tablet.figures.has(TRIPOLI)).toBe(false);
  expect(await tablet.ask('pull', tablet.replica.cursor)).toMatchObject({ figures: [{ id: BEIRUT }] });
  for (const each of [tablet, wall]) each.close();
});
