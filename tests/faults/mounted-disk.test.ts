import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import { JSONFilePreset } from 'lowdb/node';
import { expect, test, type TestContext } from 'vitest';
import { ApiClient, type EmergencyClient, type SentEnvelope } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { httpDoor, LaneWriter } from '../support/lane-writer.ts';
import { DiskImage, smallDisk, whyNoMounts } from '../support/mounted-disk.ts';
import { BEIRUT } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { SpawnedMuster } from '../support/spawned-muster.ts';

const CUTS = process.env['MUSTER_LONG'] === '1' ? 25 : 5;

function needsMounts(context: TestContext, what: string): void {
  const why = whyNoMounts();
  if (why === undefined) return;
  console.log(`${what}: NOT RUN, since this machine mounts nothing (${why})`);
  context.skip(why);
}

async function emergencyOn(muster: SpawnedMuster): Promise<EmergencyClient> {
  const nobody = new ApiClient({ server: muster });
  await nobody.setUp();
  const founder = await nobody.signIn('Founder', 'desk');
  const emergencyId = idOf('emergency', 'on a mounted disk');
  const opened = { emergencyId, name: 'Mounted', country: 'LBN', hazard: 'conflict', mode: 'live' };
  await founder.post('/api/emergencies', opened);
  const place = { position: [35.52, 33.9], timeZone: 'Asia/Beirut', capacity: 4000 };
  const emergency = founder.in(emergencyId);
  await emergency.record({
    type: 'OpenSite',
    siteId: BEIRUT,
    name: 'Port',
    kind: 'embarkation-sea',
    ...place,
  });
  return emergency;
}

const person =
  (device: string) =>
  (n: number): SentEnvelope => ({
    ...{ device, n, at: '2026-10-14T09:00:00Z' },
    command: registers(`${device} ${String(n)}`),
  });

test('[LOG-1] what a server acknowledged is on a disk whose power is cut while it writes', async (context) => {
  needsMounts(context, 'power cuts on a mounted disk');
  const disk = new DiskImage();
  const muster = new SpawnedMuster(disk.mounted.path);
  await muster.start();
  try {
    const emergency = await emergencyOn(muster);
    const writer = new LaneWriter(person('writer'));
    const writing = writer.writeUntilCut(httpDoor(emergency.api, emergency.emergencyId), 7);
    let checked = 0;
    for (let cut = 0; cut < CUTS; cut += 1) {
      await new Promise((later) => setTimeout(later, 150));
      const acknowledged = [...writer.answered];
      const after = disk.powerCut();
      const again = new SpawnedMuster(after.path);
      await again.start();
      const client = new ApiClient({ server: again, token: emergency.api.token! }).in(emergency.emergencyId);
      const answers: Answer[] = [];
      for (let at = 0; at < acknowledged.length; at += 500) {
        answers.push(
          ...(await client.answers(...writer.sent.slice(at, Math.min(at + 500, acknowledged.length)))),
        );
      }
      expect(answers).toEqual(acknowledged);
      checked += acknowledged.length;
      await again.kill();
      after.unmount();
    }
    await muster.kill();
    await writing;
    console.log(
      `${String(CUTS)} power cuts on a mounted disk: ${String(checked)} acknowledged entries, all there`,
    );
    expect(checked).toBeGreaterThan(CUTS * 10);
  } finally {
    await muster.kill();
    disk.remove();
  }
}, 300_000);

test('the same cuts catch a plain lowdb losing what it said it had written', async (context) => {
  needsMounts(context, 'power cuts under lowdb');
  const disk = new DiskImage();
  const file = (path: string) => join(path, 'low.json');
  const low = await JSONFilePreset(file(disk.mounted.path), { written: 0 });
  let lost = 0;
  for (let cut = 0; cut < CUTS; cut += 1) {
    for (let n = 0; n < 20; n += 1) {
      low.data.written += 1;
      await low.write();
    }
    const after = disk.powerCut();
    const text = existsSync(file(after.path)) ? readFileSync(file(after.path), 'utf8') : '';
    const found = text === '' ? 0 : (JSON.parse(text) as { written: number }).written;
    if (found < low.data.written) lost += 1;
    after.unmount();
  }
  disk.remove();
  console.log(`plain lowdb lost acknowledged writes in ${String(lost)} of ${String(CUTS)} power cuts`);
  expect(lost).toBeGreaterThan(0);
}, 120_000);

test('[API-9] [LOG-11] on a disk of 8 MB that fills up nothing acknowledged is lost, and work goes on by itself when there is room', async (context) => {
  needsMounts(context, 'a disk of 8 MB');
  const disk = smallDisk(8);
  const ballast = join(disk.path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(3 * 2 ** 20));
  const muster = new SpawnedMuster(disk.path);
  await muster.start();
  try {
    const emergency = await emergencyOn(muster);
    const acknowledged: SentEnvelope[] = [];
    const draw = person('small');
    let refused: SentEnvelope | undefined;
    for (let n = 1; !refused; n += 50) {
      const batch = Array.from({ length: 50 }, (_, at) => draw(n + at));
      const answers = await emergency.answers(...batch);
      const retry = answers.findIndex((answer) => 'retry' in answer);
      acknowledged.push(...batch.slice(0, retry < 0 ? batch.length : retry));
      refused = batch[retry];
    }
    expect((await emergency.api.get('/healthz')).body).toEqual({ status: 'read-only' });
    expect(await emergency.read('evacuees', idOf('small 1'))).toBeDefined();
    rmSync(ballast);
    while ((await emergency.api.get('/healthz')).body['status'] !== 'ok') {
      await new Promise((later) => setTimeout(later, 200));
    }
    expect(await emergency.answers(refused)).toMatchObject([{ ok: true }]);
    await muster.kill();
    await muster.start();
    const again = await emergency.answers(...acknowledged.slice(-300));
    expect(again.every((answer) => 'ok' in answer && answer.ok)).toBe(true);
    console.log(
      `a disk of 8 MB took ${String(acknowledged.length)} registrations, and more when there was room`,
    );
  } finally {
    await muster.kill();
    disk.unmount();
  }
}, 180_000);
