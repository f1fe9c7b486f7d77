import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmergencyClient, Sent } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { BEIRUT, sceneOn, type Scene } from '../support/muster-scene.ts';
import { approves, registers, screens } from '../support/people.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let scene: Scene;
let now = new Date('2026-10-14T09:00:00Z');
beforeAll(async () => {
  muster = await startMuster({ now: () => now });
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

const starts = (name: string, who = ''): Sent => ({
  ...{ type: 'StartScreening', screeningId: idOf('screening', name, who), evacueeId: idOf(name) },
});
const stageOf = async (e: EmergencyClient, name: string) => (await e.read('evacuees', idOf(name)))?.['stage'];
const ALL_PASS = Object.fromEntries(
  ['identity', 'document', 'lists', 'entitlement', 'admissibility'].map((check) => [check, 'pass']),
);

test('[API-16] a person is screened by one officer at a time, advised, and determined', async () => {
  const e = await scene.emergency('screening');
  const noor = await scene.officer(e, 'Noor', 'screening');
  const paul = await scene.officer(e, 'Paul', 'screening');
  const reception = await scene.officer(e, 'Rana', 'reception');
  const authority = await scene.officer(e, 'Aline', 'authority', []);
  await reception.record(registers('ana', { entitlement: 'citizen' }));

  await noor.record(starts('ana', 'noor'));
  expect(await stageOf(reception, 'ana')).toBe('in-screening');
  expect(await paul.send(starts('ana', 'paul'))).toMatchObject({
    ok: false,
    rejection: {
      ...{ type: 'AlreadyBeingScreened', by: noor.api.officerId },
      ...{ screeningId: idOf('screening', 'ana', 'noor'), since: now.toISOString() },
    },
  });

  const finding = {
    ...{ kind: 'document', code: 'expired', weight: 'indicator' },
    ...{ basis: 'Expired in May', source: 'Passport', confidence: 'high' },
  };
  const screeningId = idOf('screening', 'ana', 'noor');
  await noor.record(screens('ana', { screeningId, checks: { identity: 'pass' }, findings: [finding] }));
  expect(await stageOf(reception, 'ana')).toBe('awaiting-determination');

  await authority.record(approves('ana'));
  expect(await reception.read('evacuees', idOf('ana'))).toMatchObject({
    ...{ stage: 'cleared', determination: { determination: 'approved' } },
  });
});

test.each([
  ['refer', 'referred'],
  ['do-not-recommend', 'referred'],
  ['clear-follow-up', 'awaiting-determination'],
])('[API-16] advice %s makes someone %s', async (recommendation, stage) => {
  const e = await scene.emergency(`advice ${recommendation}`);
  await e.record(registers('ana'), screens('ana', { recommendation }));
  expect(await stageOf(e, 'ana')).toBe(stage);
});

test.each([
  ['held', 'held'],
  ['declined', 'declined'],
  ['approved', 'cleared'],
])('[API-16] determined %s, someone is %s', async (determination, stage) => {
  const e = await scene.emergency(`determined ${determination}`);
  await e.record(registers('ana'), approves('ana', determination));
  expect(await stageOf(e, 'ana')).toBe(stage);
});

test('[API-18] the founder does everything until the first grant, and no more after it', async () => {
  const e = await scene.emergency('founder');
  await e.record(registers('ana'), starts('ana'), screens('ana'), approves('ana'));
  const rana = await scene.officer(e, 'Rana', 'reception');

  expect(await e.send(registers('ben'))).toMatchObject({
    ok: false,
    rejection: { type: 'NotAllowed', needs: 'identity' },
  });
  expect(await e.send(screens('ana', { screeningId: idOf('later') }))).toMatchObject({
    ok: false,
    rejection: { type: 'NotAllowed', needs: 'screening' },
  });
  expect(await e.send(approves('ana', 'held'))).toMatchObject({
    ok: false,
    rejection: { type: 'NotAllowed', needs: 'decision' },
  });
  await e.record({ type: 'EndRole', officerId: rana.api.officerId, role: 'reception' });
  expect((await rana.get('/figures')).status).toBe(403);
});

test('[API-18] lead and administrators grant and open sites; others are refused, and the number is used', async () => {
  const e = await scene.emergency('granting');
  const lead = await scene.officer(e, 'Lina', 'lead', []);
  const rana = await scene.officer(e, 'Rana', 'reception');
  const grant: Sent = {
    ...{ type: 'GrantRole', officerId: rana.api.officerId, role: 'movement', siteIds: [BEIRUT] },
  };
  expect(await rana.send(grant)).toMatchObject({
    ok: false,
    rejection: { type: 'NotAllowed', needs: 'administration' },
  });
  await lead.record(grant);
  expect(await lead.send({ ...grant, siteIds: [] })).toMatchObject({
    rejection: { type: 'SitesMissing', role: 'movement' },
  });
  expect(await lead.send({ type: 'EndRole', officerId: rana.api.officerId, role: 'gate' })).toMatchObject({
    rejection: { type: 'RoleNotHeld' },
  });
});

test('[API-18] nobody determines on their own screening', async () => {
  const e = await scene.emergency('own screening');
  const both = await scene.officer(e, 'Noor', 'screening');
  await scene.officer(e, 'Noor', 'authority', []);
  const rana = await scene.officer(e, 'Rana', 'reception');
  await rana.record(registers('ana'), registers('ben'));
  await both.record(screens('ana'));
  expect(await both.send(approves('ana'))).toMatchObject({
    ok: false,
    rejection: { type: 'OwnScreening' },
  });
  await both.record(approves('ben'));
  const paul = await scene.officer(e, 'Paul', 'screening');
  expect(await paul.send(approves('ben', 'held'))).toMatchObject({
    rejection: { type: 'NotAllowed', needs: 'decision' },
  });
});

test('[API-17] a standing order approves from when the clock begins it until it ends or is revoked', async () => {
  const e = await scene.emergency('standing');
  const authority = await scene.officer(e, 'Aline', 'authority', []);
  const noor = await scene.officer(e, 'Noor', 'screening');
  const rana = await scene.officer(e, 'Rana', 'reception');
  const clear = (name: string) => screens(name, { checks: ALL_PASS });
  await rana.record(...['a', 'b', 'c', 'd'].map((name) => registers(name, { entitlement: 'citizen' })));
  await authority.record({
    ...{ type: 'IssueStandingDetermination', number: 4, entitlements: ['citizen'], siteIds: [BEIRUT] },
    ...{ from: '2026-10-14T10:00:00Z', to: '2026-10-14T12:00:00Z' },
  });

  await noor.record(clear('a'));
  expect(await stageOf(rana, 'a')).toBe('awaiting-determination');

  now = new Date('2026-10-14T10:00:01Z');
  await muster.tick();
  await noor.record(clear('b'));
  expect(await authority.read('evacuees', idOf('b'))).toMatchObject({
    stage: 'cleared',
    determination: { determination: 'approved', standing: 4, by: authority.api.officerId },
  });

  await authority.record({ type: 'RevokeStandingDetermination', number: 4 });
  await noor.record(clear('c'));
  expect(await stageOf(rana, 'c')).toBe('awaiting-determination');
  expect(await stageOf(rana, 'b')).toBe('cleared');

  const second = { number: 5, entitlements: ['citizen'], siteIds: [], from: now.toISOString() };
  await authority.record({ type: 'IssueStandingDetermination', ...second, to: '2026-10-14T11:00:00Z' });
  now = new Date('2026-10-14T11:00:00Z');
  await muster.tick();
  await noor.record(clear('d'));
  expect(await stageOf(rana, 'd')).toBe('awaiting-determination');
  expect(await authority.send({ type: 'RevokeStandingDetermination', number: 9 })).toMatchObject({
    rejection: { type: 'StandingUnknown', number: 9 },
  });
  now = new Date('2026-10-14T09:00:00Z');
});

test('[API-17] what the clock does stands in the log under its name', async () => {
  const e = await scene.emergency('clock');
  const lead = await scene.officer(e, 'Lina', 'lead', []);
  const noor = await scene.officer(e, 'Noor', 'screening');
  const rana = await scene.officer(e, 'Rana', 'reception');
  await rana.record(registers('ana'));
  await noor.record(starts('ana'));
  now = new Date(now.getTime() + 11 * 60_000);
  await muster.tick();
  expect(await stageOf(rana, 'ana')).toBe('waiting');
  const { body } = await lead.get('/log');
  expect(body['entries']).toContainEqual(expect.objectContaining({ by: 'clock', device: 'server' }));
});

test('[API-16] a claim lapses only when the tablet that made it was silent, whatever tablet its officer signed in on', async () => {
  const e = await scene.emergency('silence');
  const noor = await scene.officer(e, 'Noor', 'screening');
  const rana = await scene.officer(e, 'Rana', 'reception');
  await rana.record(registers('ana'));
  const tablet = { device: 'other-tablet', at: now.toISOString() };
  await noor.answers({ ...tablet, n: 1, command: starts('ana') });
  for (const n of [2, 3]) {
    now = new Date(now.getTime() + 9 * 60_000);
    await noor.answers({ ...tablet, n, command: { type: 'Withdraw' } });
    await muster.tick();
    expect(await stageOf(rana, 'ana')).toBe('in-screening');
  }
});
