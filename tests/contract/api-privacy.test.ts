import { writeMrz } from '@muster/shared/documents/write-mrz.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { sceneOn, type Scene } from '../support/muster-scene.ts';
import { assigns, FERRY, of, registers, schedules, screens } from '../support/people.ts';
import { SocketClient } from '../support/socket-client.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster({ now: () => new Date('2026-10-14T09:00:00Z') });
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

const MRZ = writeMrz({
  ...{ issuer: 'CAN', nationality: 'CAN', number: 'GA302922', primary: 'Haddad', secondary: 'Rita' },
  ...{ birthDate: '1985-06-30', sex: 'F', expiresOn: '2031-03-14' },
});
/** What nobody may find who only moves people: what was noted, why it was decided, what someone fears. */
const HIDDEN = ['MARK-BASIS', 'MARK-SOURCE', 'MARK-ADVICE', 'MARK-DECISION', 'MARK-NUMBER', 'TR-PI', MRZ[1]];

interface Cast {
  readonly e: EmergencyClient;
  readonly noor: EmergencyClient;
  readonly authority: EmergencyClient;
  readonly movement: EmergencyClient;
}

async function cast(title: string): Promise<Cast> {
  const e = await scene.emergency(title);
  await e.record(schedules(FERRY));
  const noor = await scene.officer(e, 'Noor', 'screening');
  const authority = await scene.officer(e, 'Aline', 'authority', []);
  const movement = await scene.officer(e, 'Mona', 'movement');
  return { e, noor, authority, movement };
}

async function screenedPerson(e: EmergencyClient, { noor, authority, movement }: Cast): Promise<number> {
  const rana = await scene.officer(e, 'Rana', 'reception');
  const documents = [{ documentId: idOf('d'), type: 'passport', mrz: MRZ }];
  const kin = { name: 'Karim', phone: 'MARK-NUMBER', mayTell: 'no' };
  await rana.record(
    registers('rita', {
      documents,
      nextOfKin: kin,
      needs: ['TR-PI', 'WCHR'],
      entitlement: 'protected-person',
    }),
  );
  const finding = {
    ...{ kind: 'admissibility', code: '34', weight: 'concern', confidence: 'low' },
    ...{ basis: 'MARK-BASIS', source: 'MARK-SOURCE' },
  };
  await noor.record(
    screens('rita', { findings: [finding], recommendation: 'clear-follow-up', reason: 'MARK-ADVICE' }),
  );
  const approved = { determination: 'approved', reason: 'MARK-DECISION' };
  await authority.record({ type: 'Determine', evacueeId: idOf('rita'), ...approved });
  return movement.record(assigns('rita'), of('LockManifest'));
}

test('[API-19] [VIEW-1] [VIEW-2] a movement officer meets no finding, reason or protected need on any channel', async () => {
  const people = await cast('privacy');
  const { e, movement } = people;
  const live = await SocketClient.follow(movement.api, e.emergencyId);
  const seq = await screenedPerson(e, people);
  await live.reaches(seq);
  const late = await SocketClient.follow(movement.api, e.emergencyId);
  const pulled = await live.ask('pull', 0);

  const replies = await Promise.all([
    movement.get(`/evacuees/${idOf('rita')}`),
    movement.post('/search', { q: 'rita' }),
    movement.post('/search', { q: 'GA302922' }),
    movement.get('/load?after=0'),
    movement.get(`/departures/${FERRY}`),
    movement.get(`/departures/${FERRY}/manifest.json`),
    movement.get(`/departures/${FERRY}/manifest.csv`),
    movement.get('/figures'),
  ]);
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  expect((await movement.get('/log')).status).toBe(403);
  const received = JSON.stringify([
    ...replies.map(({ text }) => text),
    ...[live.frames, late.welcome, pulled],
    ...[...live.figures.values()],
  ]);
  expect(received).toContain(idOf('rita'));
  expect(received).toContain('WCHR');
  for (const hidden of HIDDEN) expect(received).not.toContain(hidden);
  for (const client of [live, late]) {
    expect(client.replica.of('findings').size).toBe(0);
    expect(client.replica.of('screenings').size).toBe(0);
    expect(client.replica.of('evacuees').get(idOf('rita'))).toMatchObject({
      determination: { determination: 'approved' },
    });
    expect(client.replica.of('evacuees').get(idOf('rita'))).not.toHaveProperty('advice');
    client.close();
  }
});

test('[API-19] [SCOPE-3] [SYNC-17] those who decide receive the findings, and an author their own', async () => {
  const people = await cast('findings');
  const { e, noor, authority } = people;
  const decider = await SocketClient.follow(authority.api, e.emergencyId);
  const author = await SocketClient.follow(noor.api, e.emergencyId);
  const colleague = await SocketClient.follow(
    (await scene.officer(e, 'Paul', 'screening')).api,
    e.emergencyId,
  );
  const seq = await screenedPerson(e, people);
  await Promise.all([decider, author, colleague].map((client) => client.reaches(seq)));
  const basis = ({ replica }: SocketClient) =>
    [...replica.of('findings').values()].map((finding) => finding.basis);
  expect(basis(decider)).toEqual(['MARK-BASIS']);
  expect(basis(author)).toEqual(['MARK-BASIS']);
  expect(basis(colleague)).toEqual([]);
  expect(colleague.replica.of('evacuees').size).toBe(1);
  const spans = ({ frames }: SocketClient) => frames.map(({ from, to }) => [from, to]);
  expect(spans(author)).toEqual(spans(colleague));
  for (const client of [decider, author, colleague]) client.close();
});

test('[API-19] [SCOPE-2] who has no role, and who only keeps accounts, receive nobody', async () => {
  const people = await cast('accounts');
  const { e } = people;
  await screenedPerson(e, people);
  const administrator = await SocketClient.follow(scene.founder, e.emergencyId);
  expect(administrator.replica.of('evacuees').size).toBe(0);
  expect(administrator.replica.of('grants').size).toBe(4);
  expect(await e.read('evacuees', idOf('rita'))).toBeUndefined();
  administrator.close();

  const elsewhere = await scene.emergency('another');
  const stranger = await scene.officer(elsewhere, 'Otto', 'auditor', []);
  const client = await SocketClient.open(stranger.api, e.emergencyId);
  expect(await client.hello()).toEqual({ refused: 'no-role' });
  expect(await client.ask('pull', 0)).toEqual({});
  client.close();
});
