import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { backUp } from '@muster/server/src/backup/back-up.ts';
import { BackupRefused } from '@muster/server/src/backup/backup-refused.ts';
import { restore } from '@muster/server/src/backup/restore.ts';
import { EventLogRefused } from '@muster/server/src/event-log/event-log.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outgoing } from '../../web/src/lib/ask/outbox-item.ts';
import { ApiClient, type EmergencyClient } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { sceneOn } from '../support/muster-scene.ts';
import { registers } from '../support/people.ts';
import { Random } from '../support/random.ts';
import { SimulatedDisk, SimulatedTablet } from '../support/simulated-tablet.ts';
import { SocketClient } from '../support/socket-client.ts';
import { SpawnedMuster } from '../support/spawned-muster.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

let muster: RunningMuster;
let emergency: EmergencyClient;
let away: string;
beforeEach(async () => {
  away = await mkdtemp(join(tmpdir(), 'muster-away-'));
  muster = await startMuster();
  emergency = await (await sceneOn(muster)).emergency('backed up');
});
afterEach(async () => {
  await muster.stop();
  await rm(away, { recursive: true, force: true });
});

const target = (name = 'night') => ({
  directory: join(away, name),
  keysDirectory: join(away, `${name}-keys`),
});
const backedUp = (name?: string) =>
  backUp({
    ...{ dataDirectory: muster.dataDirectory, now: () => new Date(), say: () => undefined },
    ...target(name),
  });
const restored = (dataDirectory: string, name?: string) =>
  restore({ ...target(name), dataDirectory, randomBytes, say: () => undefined });

async function everyFile(directory: string): Promise<string[]> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

test('[BACKUP-1] a backup taken while people work holds all that was acknowledged before it, without a key in it', async () => {
  const before = await emergency.record(...['Ana', 'Ben'].map((name) => registers(name)));
  const working = (async () => {
    for (let n = 0; n < 40; n += 1) await emergency.record(registers(`during ${String(n)}`));
  })();
  const { heads } = await backedUp();
  await working;
  expect(heads[emergency.emergencyId]?.seq).toBeGreaterThanOrEqual(before);
  expect(heads['network']?.seq).toBeGreaterThan(0);
  const key = await readFile(join(muster.dataDirectory, 'keys', emergency.emergencyId));
  for (const path of await everyFile(target().directory)) {
    expect((await readFile(path)).includes(key), path).toBe(false);
  }
});

test('[BACKUP-1] [TABLET-6] a running server tells its tablets within seconds how far a verified backup goes', async () => {
  const client = await SocketClient.follow(emergency.api, emergency.emergencyId);
  expect(client.welcome?.backedUpTo).toBeUndefined();
  const { heads } = await backedUp();
  const seq = heads[emergency.emergencyId]?.seq;
  await client.until(({ beats }) => beats.at(-1)?.backedUpTo === seq);
  client.close();
}, 60_000);

test('[BACKUP-2] a backup replaces no other, and damage is said instead of copied', async () => {
  await emergency.record(registers('Ana'), registers('Ben'));
  await backedUp();
  await expect(backedUp()).rejects.toThrow(BackupRefused);
  await expect(backedUp()).rejects.toThrow(/is not empty/);
  const journal = join(muster.dataDirectory, 'emergencies', emergency.emergencyId, 'journal');
  const path = join(
    journal,
    (await readdir(journal)).find((name) => name.endsWith('.journal'))!,
  );
  const bytes = await readFile(path);
  bytes[900] = bytes[900]! ^ 1;
  await writeFile(path, bytes);
  await expect(backedUp('damaged')).rejects.toThrow(EventLogRefused);
});

test('[BACKUP-3] a restore is refused over other data, without its keys and from nothing', async () => {
  await emergency.record(registers('Ana'));
  await backedUp();
  await expect(restored(muster.dataDirectory)).rejects.toThrow(/is not empty/);
  await expect(restored(join(away, 'new'), 'elsewhere')).rejects.toThrow(/no backup/);
  await rm(join(target().keysDirectory, 'keys', emergency.emergencyId));
  await expect(restored(join(away, 'new'))).rejects.toThrow(/--keys/);
});

test('[RECOVERY-1] [RECOVERY-2] a server restored from last night’s backup gets the day back from the tablets', async () => {
  const { emergencyId, api } = emergency;
  const random = new Random(4);
  let url = muster.url;
  const people: string[] = [];
  const submit = async (envelope: Outgoing) => {
    const client = new ApiClient({ server: { url }, token: api.token! });
    const [answer] = await client.in(emergencyId).answers(envelope);
    return answer!;
  };
  const tablets = ['one', 'two', 'three'].map((device) => {
    const tablet = new SimulatedTablet({
      by: api.officerId,
      device,
      disk: new SimulatedDisk(),
      random,
      submit,
    });
    tablet.trouble = 0;
    return tablet;
  });
  const register = async (name: string, tablet: SimulatedTablet) => {
    people.push(name);
    await tablet.outbox.send(registers(name) as unknown as EmergencyCommand);
  };
  const epochOf = async () =>
    (await SocketClient.follow(new ApiClient({ server: { url }, token: api.token! }), emergencyId)).welcome!;
  const { epoch } = await epochOf();
  for (const tablet of tablets) tablet.connect(0, { epoch });
  for (let n = 0; n < 12; n += 1) await register(`night ${String(n)}`, tablets[n % 3]!);
  await backedUp();
  for (let n = 0; n < 30; n += 1) await register(`day ${String(n)}`, tablets[n % 3]!);
  const head = muster.server.emergencies.get(emergencyId)!.publisher.head;

  const data = join(away, 'restored');
  await restored(data);
  const again = new SpawnedMuster(data);
  await again.start();
  ({ url } = again);
  try {
    for (const tablet of tablets) tablet.disconnect();
    const welcome = await epochOf();
    expect(welcome.epoch).not.toBe(epoch);
    expect(welcome.restoredFrom).toBeLessThan(head);
    const founder = new ApiClient({ server: again, token: api.token! }).in(emergencyId);
    expect(await founder.read('evacuees', idOf('day 0'))).toBeUndefined();
    for (const tablet of tablets) {
      tablet.connect(0, { epoch: welcome.epoch, restoredFrom: welcome.restoredFrom });
    }
    while (tablets.some(({ outbox }) => outbox.unanswered > 0))
      await new Promise((later) => setTimeout(later, 20));
    for (const name of people) expect(await founder.read('evacuees', idOf(name)), name).toBeDefined();
    const { body } = await founder.get('/figures');
    expect((body['figures'] as { registered: { value: number } }).registered.value).toBe(people.length);
  } finally {
    await again.kill();
  }
}, 60_000);
