import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSPHRASE, type EmergencyClient, type Sent } from '../support/api-client.ts';
import { diskThatFills } from '../support/disk-that-fills.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, sceneOn, type Scene } from '../support/muster-scene.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

const disk = diskThatFills();
let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster({ files: disk });
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

const registers = (name: string, more: object = {}): Sent => ({
  ...{ type: 'RegisterEvacuee', evacueeId: idOf(name), siteId: BEIRUT, name: { primary: name } },
  ...more,
});
const figuresSeq = async (emergency: EmergencyClient) => (await emergency.get('/figures')).body['seq'];

test('[API-7] answers stand in the order of the commands: recorded, refused, forked and gap', async () => {
  const e = await scene.emergency('answers');
  const first = e.envelope(registers('Ana'));
  const refused = e.envelope(registers('Ben', { siteId: idOf('no such site') }));
  const answers = await e.answers(
    first,
    refused,
    { ...first, command: registers('Cleo') },
    { ...first, n: 99 },
    e.envelope(registers('Dina')),
  );
  expect(answers).toEqual([
    { ok: true, seq: 5 },
    { ok: false, seq: 6, rejection: { type: 'SiteUnknown', siteId: idOf('no such site') } },
    { forked: 5 },
    { gap: 5 },
    { ok: true, seq: 7 },
  ]);
});

test('[LANE-1] [API-7] a resend gets the same answer, also after a restart, and has no other effect', async () => {
  const e = await scene.emergency('resend');
  const sent = [
    e.envelope(registers('Ana')),
    e.envelope(registers('Ben', { siteId: idOf('nowhere') })),
    e.envelope({ type: 'Determine', evacueeId: idOf('Ana'), determination: 'held' }),
  ];
  const answers = await e.answers(...sent);
  expect(await e.answers(...sent)).toEqual(answers);
  await muster.restart();
  expect(await e.answers(...sent)).toEqual(answers);
  expect(await figuresSeq(e)).toBe(7);
  expect(await e.answers({ ...sent[0]!, command: registers('Eve') })).toEqual([{ forked: 6 }]);
});

test('[LANE-7] each officer counts apart on each device', async () => {
  const e = await scene.emergency('lanes');
  const rana = await scene.officer(e, 'Rana', 'reception');
  const at = '2026-10-14T09:00:00Z';
  const command = { type: 'Withdraw' };
  expect(await rana.answers({ device: 'a', n: 1, at, command })).toMatchObject([{ ok: true }]);
  expect(await rana.answers({ device: 'b', n: 1, at, command })).toMatchObject([{ ok: true }]);
  expect(await rana.answers({ device: 'a', n: 3, at, command })).toEqual([{ gap: 1 }]);
  expect(await e.answers({ device: 'a', n: 1, at, command })).toMatchObject([{ ok: true }]);
});

test.each<[string, object, string]>([
  ['a value outside its codes', registers('Zed', { sex: 'Q' }), 'commands.1.command.sex'],
  ['an extra field', registers('Zed', { shoeSize: 43 }), 'commands.1.command.shoeSize'],
  ['an extra field deep inside', registers('Zed', { name: { first: 'Z' } }), 'commands.1.command.name.first'],
  ['an unknown command', { type: 'Evaporate', evacueeId: idOf('Zed') }, 'commands.1.command.type'],
  ['a command of the server', { type: 'LapseClaim', evacueeId: idOf('Z') }, 'commands.1.command.type'],
  ['an id that is none', registers('Zed', { evacueeId: '42' }), 'commands.1.command.evacueeId'],
  ['a missing field', { type: 'CheckIn', siteId: BEIRUT }, 'commands.1.command.evacueeId'],
  ['a command without type', { siteId: BEIRUT }, 'commands.1.command.type'],
])('[API-8] %s fails the request whole, is named, and consumes nothing', async (what, command, field) => {
  const e = await scene.emergency(`malformed ${what}`);
  const good = e.envelope(registers('Ana'));
  const reply = await e.deliver(good, { ...good, n: good.n + 1, command });
  expect([reply.status, reply.body['error']]).toMatchObject([400, { code: 'malformed', field }]);
  expect(await e.read('evacuees', idOf('Ana'))).toBeUndefined();
  expect(await figuresSeq(e)).toBe(4);
  expect(await e.answers(good)).toEqual([{ ok: true, seq: 5 }]);
});

test.each<[string, object, string]>([
  ['n of zero', { n: 0 }, 'commands.0.n'],
  ['n that is not whole', { n: 1.5 }, 'commands.0.n'],
  ['n beyond what is safe', { n: 2 ** 53 }, 'commands.0.n'],
  ['n as text', { n: '1' }, 'commands.0.n'],
  ['a device with spaces', { device: 'my tablet' }, 'commands.0.device'],
  ['the device of the server', { device: 'server' }, 'commands.0.device'],
  ['a time that is none', { at: 'noon' }, 'commands.0.at'],
  ['a negative seen', { seen: -1 }, 'commands.0.seen'],
  ['an author who is no officer', { by: 'clock' }, 'commands.0.by'],
  ['an extra field', { urgent: true }, 'commands.0.urgent'],
])('[API-8] an envelope with %s is refused', async (_what, wrong, field) => {
  const e = scene.founder.in(idOf('emergency', 'answers'));
  const reply = await e.deliver({ ...e.envelope({ type: 'Withdraw' }), ...wrong });
  expect([reply.status, reply.body['error']]).toMatchObject([400, { field }]);
});

test('[API-10] 500 commands are taken and 501 are not', async () => {
  const e = await scene.emergency('five hundred');
  const withdraw = { type: 'Withdraw' } as const;
  const many = Array.from({ length: 500 }, () => e.envelope(withdraw));
  const tooMany = await e.deliver(...many, { ...many[0]!, n: 505 });
  expect([tooMany.status, tooMany.body['error']]).toMatchObject([400, { field: 'commands' }]);
  const answers = await e.answers(...many);
  expect(answers.at(-1)).toEqual({ ok: true, seq: 504 });
  expect((await e.deliver()).status).toBe(400);
});

test('[API-10] a body of more than 1 MB is 413, a broken one 400, both in the shape of errors', async () => {
  const e = await scene.emergency('too long');
  const alarmsBefore = muster.alarms.length;
  const long = await e.post('/commands', { commands: [], padding: 'x'.repeat(1024 * 1024) });
  expect([long.status, long.body['error']]).toMatchObject([413, { code: 'malformed' }]);
  const nearly = await e.post('/commands', { commands: [], padding: 'x'.repeat(1024 * 1024 - 100) });
  expect(nearly.status).toBe(400);
  for (const body of ['{"commands": [', '[]', 'null', '"commands"', '']) {
    const headers = { 'Content-Type': 'application/json' };
    const reply = await e.api.request('POST', `${e.path}/commands`, { headers, body });
    expect([body, reply.status, reply.body['error']]).toMatchObject([body, 400, { code: 'malformed' }]);
  }
  const broken = await e.get('/evacuees/%E0%A4');
  expect([broken.status, broken.body['error']]).toMatchObject([400, { code: 'malformed' }]);
  expect(muster.alarms).toHaveLength(alarmsBefore);
});

test('[LANE-6] [API-9] without room everything of the lane is answered retry, and later goes in under the same numbers', async () => {
  const e = await scene.emergency('full');
  const sent = [e.envelope(registers('Ana')), e.envelope(registers('Ben')), e.envelope(registers('Cleo'))];
  disk.isFull = true;
  try {
    const answers = await e.answers(...sent);
    expect(answers).toEqual(sent.map(() => ({ retry: expect.any(Number) as number })));
    expect((await e.api.get('/healthz')).body).toEqual({ status: 'read-only' });
    expect(await e.read('evacuees', idOf('Ana'))).toBeUndefined();
    expect(await figuresSeq(e)).toBe(4);
  } finally {
    disk.isFull = false;
  }
  expect(await e.answers(...sent)).toEqual([5, 6, 7].map((seq) => ({ ok: true, seq })));
  expect((await e.api.get('/healthz')).body).toEqual({ status: 'ok' });
});

test('[LANE-8] an outbox is brought in by a supervisor, or from a device where its author has signed in', async () => {
  const e = await scene.emergency('carrier');
  const rana = await scene.officer(e, 'Rana', 'reception');
  const supervisor = await scene.officer(e, 'Sami', 'supervisor');
  const mona = await scene.officer(e, 'Mona', 'movement');
  const by = rana.api.officerId;
  const sent = { ...rana.envelope(registers('Ana')), device: 'lost-tablet', n: 1, by };

  const refused = await mona.deliver(sent);
  expect([refused.status, refused.body['error']]).toMatchObject([403, { field: 'commands.0.by' }]);
  expect(await supervisor.answers(sent)).toMatchObject([{ ok: true }]);
  const shared = { ...sent, device: rana.api.device };
  expect((await mona.deliver(shared)).status).toBe(403);
  const onThatTablet = (await mona.api.signIn('Mona', rana.api.device)).in(e.emergencyId);
  expect(await onThatTablet.answers(shared)).toMatchObject([{ ok: true }]);
  const secondPage = { ...sent, device: `${rana.api.device}.f2` };
  expect(await onThatTablet.answers(secondPage)).toMatchObject([{ ok: true }]);
  expect((await mona.deliver(secondPage)).status).toBe(403);
  const lead = await scene.officer(e, 'Lina', 'lead', []);
  const { body } = await lead.get('/log?after=0');
  expect(body['entries']).toContainEqual(
    expect.objectContaining({ by, device: 'lost-tablet', carrier: supervisor.api.officerId }),
  );
});

test('[API-9] without room sign-in, officers and emergencies are 503, and the same works when there is room', async () => {
  const emergencyId = idOf('emergency', 'opened when full');
  const opened = { emergencyId, name: 'Full', country: 'LBN', hazard: 'flood', mode: 'live' };
  const officer = { officerId: idOf('officer', 'Full'), name: 'Full', passphrase: PASSPHRASE };
  const signIn = { name: 'Founder', passphrase: PASSPHRASE, device: 'late' };
  const asked = [
    ['/api/emergencies', opened],
    ['/api/officers', officer],
    ['/api/sign-in', signIn],
  ] as const;
  disk.isFull = true;
  try {
    for (const [path, body] of asked) {
      const reply = await scene.founder.post(path, body);
      expect([path, reply.status, reply.body['error']]).toMatchObject([path, 503, { code: 'retry' }]);
      expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
    }
  } finally {
    disk.isFull = false;
  }
  for (const [path, body] of asked) {
    expect([path, (await scene.founder.post(path, body)).status]).toEqual([
      path,
      path === '/api/sign-in' ? 200 : 201,
    ]);
  }
  expect((await scene.founder.in(emergencyId).get('')).body).toMatchObject({ name: 'Full', seq: 1 });
});

test('[API-18] whoever had a role may still bring what they reported under it, and nothing later', async () => {
  const e = await scene.emergency('late report');
  const rana = await scene.officer(e, 'Rana', 'reception');
  const seen = await rana.record(registers('Ana'));
  await e.record({ type: 'EndRole', officerId: rana.api.officerId, role: 'reception' });
  expect((await rana.get('/figures')).status).toBe(403);
  const answers = await rana.answers(
    rana.envelope(registers('Ben'), { seen }),
    rana.envelope(registers('Cleo')),
  );
  expect(answers).toMatchObject([
    { ok: true },
    { ok: false, rejection: { type: 'NotAllowed', needs: 'identity' } },
  ]);
});
