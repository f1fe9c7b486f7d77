import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import { ApiClient, PASSPHRASE, type EmergencyClient, type SentEnvelope } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { sceneOn, type Scene } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { SocketClient } from '../support/socket-client.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
let now = new Date('2026-10-14T09:00:00Z');
beforeAll(async () => {
  muster = await startMuster({ now: () => now });
  scene = await sceneOn(muster);
});
afterAll(async () => {
  expect(muster.alarms).toEqual([]);
  await muster.stop();
});

const follow = ({ api, emergencyId }: EmergencyClient) => SocketClient.follow(api, emergencyId);
const bySocket = (client: SocketClient, ...commands: readonly unknown[]) =>
  client.ask<{ answers: Answer[] }>('commands', { commands });

test('[SYNC-16] commands are answered over the socket as over HTTP, and a resend through the other door alike', async () => {
  const e = await scene.emergency('two doors');
  const client = await follow(e);
  const sent: readonly SentEnvelope[] = [
    e.envelope(registers('ana')),
    e.envelope(registers('ben', { siteId: idOf('nowhere') })),
  ];
  const { answers } = await bySocket(client, ...sent, { ...sent[0]!, n: 9 });
  expect(answers).toMatchObject([{ ok: true, seq: 5 }, { ok: false, seq: 6 }, { gap: 5 }]);
  expect(await e.answers(...sent)).toEqual(answers.slice(0, 2));

  const wrong = e.envelope(registers('cleo', { sex: 'Q' }));
  expect(await bySocket(client, wrong)).toEqual((await e.deliver(wrong)).body);
  expect(await bySocket(client)).toMatchObject({ error: { code: 'malformed', field: 'commands' } });
  client.close();
});

test('[SYNC-10] the cookie of a browser does in place of a token', async () => {
  const e = await scene.emergency('cookie');
  const browser = new ApiClient({ server: muster, device: 'browser' });
  const stranger = await SocketClient.open(browser, e.emergencyId);
  expect(await stranger.hello()).toEqual({ refused: 'signed-out' });
  const signedIn = await browser.post('/api/sign-in', {
    ...{ name: 'Founder', passphrase: PASSPHRASE, device: 'browser' },
  });
  browser.cookie = signedIn.headers.get('Set-Cookie')!.split(';', 1)[0]!;
  const client = await SocketClient.open(browser, e.emergencyId);
  expect(await client.hello()).toMatchObject({ officerId: scene.founder.officerId, lastN: 0 });
  for (const each of [stranger, client]) each.close();
});

test('[SYNC-15] a missing acknowledgement harms nobody, and the command is recorded', async () => {
  const e = await scene.emergency('no acknowledgement');
  const client = await follow(e);
  const raw = client.socket as unknown as { emit: (event: string, ...message: unknown[]) => void };
  const envelope = e.envelope(registers('ana'));
  raw.emit('commands', { commands: [envelope] });
  await client.until(({ replica }) => replica.of('evacuees').has(idOf('ana')));
  for (const event of ['hello', 'commands', 'pull']) {
    raw.emit(event);
    raw.emit(event, null, 'no function');
  }
  expect(await client.hello()).toMatchObject({ lastN: envelope.n });
  client.close();
});

test('[SYNC-15] what is malformed is answered with the reason, and the socket goes on', async () => {
  const e = await scene.emergency('malformed messages');
  const client = await follow(e);
  const raw = client.socket as unknown as { emit: (event: string, ...message: unknown[]) => void };
  raw.emit('no-such-event', { any: 'thing' });
  for (const message of [null, 7, 'text', [], {}, { commands: 'none' }, { commands: [null] }]) {
    expect(await client.ask('commands', message)).toMatchObject({ error: { code: 'malformed' } });
  }
  const { head } = client.welcome!;
  for (const message of [null, -1, 1.5, '1', {}, Number.MAX_SAFE_INTEGER]) {
    expect(await client.ask('pull', message)).toMatchObject({ frame: { to: head } });
  }
  for (const message of [null, 7, [], { protocol: 1 }]) {
    expect(await client.ask('hello', message)).toEqual({ refused: 'malformed' });
  }
  expect(await client.hello()).toMatchObject({ head });
  client.close();
});

test('[SYNC-15] a message of more than 256 KB ends that socket and no other', async () => {
  const e = await scene.emergency('long message');
  const [client, other] = [await follow(e), await follow(e)];
  const command = registers('ana', { placeOfBirth: 'x'.repeat(150) });
  const commands = (count: number) => Array.from({ length: count }, () => e.envelope(command));
  const nearly = commands(500);
  expect(JSON.stringify({ commands: nearly }).length).toBeLessThan(256 * 1024);
  expect((await bySocket(client, ...nearly)).answers).toHaveLength(500);

  const long = { commands: [{ ...nearly[0]!, command: { ...command, padding: 'x'.repeat(257 * 1024) } }] };
  (client.socket as unknown as { emit: (...message: unknown[]) => void }).emit('commands', long);
  await client.until(({ socket }) => socket.disconnected);
  expect(await bySocket(other, e.envelope({ type: 'Withdraw' }))).toMatchObject({ answers: [{ ok: true }] });
  other.close();
});

test('[SYNC-12] a change of role wipes, and nothing more is shown until the next hello', async () => {
  const e = await scene.emergency('role change');
  const rana = await scene.officer(e, 'Rana', 'reception');
  const bystander = await scene.officer(e, 'Otto', 'auditor', []);
  const [client, other] = [await follow(rana), await follow(bystander)];
  await rana.record(registers('ana'));
  await client.until(({ replica }) => replica.of('evacuees').size === 1);
  const { scope } = client.welcome!;

  await scene.officer(e, 'Rana', 'gate');
  await client.until(({ wipes }) => wipes.length > 0);
  expect(client.wipes).toEqual(['scope']);
  const seenFrames = client.frames.length;
  const seq = await rana.record(registers('ben'));
  await other.reaches(seq);
  expect(await client.ask('pull', 0)).toEqual({});
  expect(client.frames).toHaveLength(seenFrames);

  expect(await client.hello()).toMatchObject({ frame: { from: 0 } });
  expect(client.welcome?.scope).not.toBe(scope);
  expect(client.replica.of('evacuees').size).toBe(2);
  for (const role of ['reception', 'gate']) {
    await e.record({ type: 'EndRole', officerId: rana.api.officerId, role });
  }
  await client.until(({ wipes }) => wipes.length > 1);
  expect(await client.hello()).toEqual({ refused: 'no-role' });
  expect(other.wipes).toEqual([]);
  for (const each of [client, other]) each.close();
});

test.each(['signs out', 'is revoked', 'expires'])(
  '[SYNC-12] a session that %s wipes its sockets',
  async (how) => {
    const e = await scene.emergency(`session ${how}`);
    const { api } = await scene.officer(e, 'Rana', 'reception');
    const own = (await api.signIn('Rana', `tablet ${how}`.replaceAll(' ', '-'))).in(e.emergencyId);
    const client = await follow(own);
    if (how === 'signs out') await own.api.post('/api/sign-out', {});
    if (how === 'is revoked') {
      const { body } = await scene.founder.get('/api/sessions');
      const sessions = body['sessions'] as { id: string; device: string }[];
      const { id } = sessions.find(({ device }) => device === own.api.device)!;
      expect((await scene.founder.request('DELETE', `/api/sessions/${id}`)).status).toBe(204);
    }
    if (how === 'expires') now = new Date(now.getTime() + 12 * 3_600_000);
    await client.until(({ wipes }) => wipes.length > 0);
    expect(client.wipes).toEqual(['session']);
    expect(await client.ask('pull', 0)).toEqual({});
    expect(await bySocket(client, own.envelope({ type: 'Withdraw' }))).toMatchObject({
      error: { code: 'signed-out' },
    });
    expect(await client.hello()).toEqual({ refused: 'signed-out' });
    client.close();
  },
);
