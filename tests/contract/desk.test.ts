import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyCommand } from '@muster/shared/emergency/commands.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import { fromLogEntry } from '@muster/server/src/desk/entry.ts';
import { EventLogUnavailable, type LogEntry } from '@muster/server/src/event-log/event-log.ts';
import { openCrowd, sendRandom } from '../support/random-crowd.ts';
import { FOUNDER, openedDesk, pictureOf, temporaryDirectory } from '../support/opened-desk.ts';
import { Random } from '../support/random.ts';
import { SimulatedEmergency } from '../support/simulated-emergency.ts';

const site = '00000000-0000-4000-8000-0000000000c1';
const person = (n: number) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;
const openSite = {
  type: 'OpenSite',
  siteId: site,
  name: 'Port',
  kind: 'assembly-point',
  position: [35, 33],
  timeZone: 'Asia/Beirut',
  capacity: 10,
};
const register = (n: number) => ({
  type: 'RegisterEvacuee',
  evacueeId: person(n),
  siteId: site,
  name: { primary: 'ROY' },
});

let emergency: SimulatedEmergency;
beforeEach(async () => {
  emergency = new SimulatedEmergency();
  const opening = { emergencyId: site, name: 'Cedar', country: 'LBN', hazard: 'conflict', mode: 'drill' };
  await emergency.send({ type: 'OpenEmergency', ...opening }, { device: 'server' });
  await emergency.send(openSite);
});

/** Under a number and hash of the test's choice. */
function submit(command: object, n: number, hash = `h${String(n)}`, device = 'tablet-9'): Promise<Answer> {
  const body = { type: (command as AnyCommand).type };
  const numbered = {
    by: FOUNDER,
    administrator: true,
    founder: true,
    device,
    n,
    at: '2026-10-14T10:00:00Z',
    hash,
  };
  return emergency.desk.submit({ ...numbered, command: command as AnyCommand, body });
}

const entries = async () => {
  const all: LogEntry[] = [];
  for await (const group of emergency.log.replay(0)) all.push(...group);
  return all.map((line) => fromLogEntry<{ type: string }>(line));
};

test('[LANE-1] a number that was used gets the first answer and has one effect', async () => {
  const first = await submit(register(1), 1);
  expect(await submit(register(1), 1)).toEqual(first);
  expect(emergency.desk.head).toBe(3);
});

test('[LANE-1] the same number twice in one batch is one entry', async () => {
  const [first, second] = await Promise.all([submit(register(1), 1), submit(register(1), 1)]);
  expect(second).toEqual(first);
  expect(emergency.desk.head).toBe(3);
});

test('[LANE-1] a refusal is final: its number is used, and a resend reads the reason back from the log', async () => {
  const unknown = { type: 'AssignEvacuee', evacueeId: person(9), departureId: person(8) };
  const first = await submit(unknown, 1);
  expect(first).toMatchObject({ ok: false, seq: 3, rejection: { type: 'EvacueeUnknown' } });
  expect(await submit(unknown, 1)).toEqual(first);
  expect(await submit({ type: 'Withdraw' }, 2)).toEqual({ ok: true, seq: 4 });
});

test('[LANE-2] a number that skips one is answered with the last, and nothing is recorded', async () => {
  expect(await submit(register(1), 2)).toEqual({ gap: 0 });
  expect(emergency.desk.head).toBe(2);
});

test('[LANE-3] another command under a used number is forked', async () => {
  await submit(register(1), 1);
  expect(await submit(register(2), 1, 'other')).toEqual({ forked: 1 });
  expect(emergency.state.tables.evacuees.size).toBe(1);
});

test('[LANE-4] Withdraw voids its number and nothing more', async () => {
  expect(await submit({ type: 'Withdraw' }, 1)).toEqual({ ok: true, seq: 3 });
  expect((await entries()).at(-1)).toMatchObject({ seq: 3, n: 1, events: [] });
});

test('[DESK-1] already so has an entry and a seq of its own', async () => {
  await submit(register(1), 1);
  expect(await submit(register(1), 2)).toEqual({ ok: true, seq: 4 });
  expect((await entries()).at(-1)).toMatchObject({ seq: 4, events: [] });
});

test('[DESK-2] a party is assigned in one entry, all of it or nobody', async () => {
  const [partyId, departureId] = [person(50), person(60)];
  await emergency.send({ type: 'FormParty', partyId, label: 'Roy' });
  for (const n of [1, 2]) {
    await emergency.send({ ...register(n), partyId });
    await emergency.send({ type: 'Determine', evacueeId: person(n), determination: 'approved' });
  }
  const times = { departsAt: '2026-10-14T18:00:00Z', arrivesAt: '2026-10-14T20:00:00Z' };
  const capacity = { seats: 2, persons: 2, litters: 0, wheelchairs: 0 };
  const flight = { departureId, mode: 'air', carrier: 'RCAF', number: '1', fromSiteId: site, toSiteId: site };
  await emergency.send({ type: 'ScheduleDeparture', ...flight, ...times, capacity });
  const before = emergency.desk.head;
  expect(await emergency.send({ type: 'AssignParty', partyId, departureId })).toMatchObject({ ok: true });
  expect(emergency.desk.head).toBe(before + 1);
  expect(emergency.state.tables.departures.get(departureId)?.load).toMatchObject({ seats: 2, persons: 2 });
});

test('[DESK-3] a command that throws is recorded as a defect and takes nobody else down', async () => {
  const poison = {
    ...register(2),
    get name(): never {
      throw new Error('a fault of ours');
    },
  };
  const answers = await Promise.all([submit(register(1), 1), submit(poison, 2), submit(register(3), 3)]);
  expect(answers).toMatchObject([{ ok: true }, { ok: false, rejection: { type: 'Defect' } }, { ok: true }]);
  expect(emergency.defects).toHaveLength(1);
  expect([...emergency.state.tables.evacuees.values()].map(({ id }) => id)).toEqual([person(1), person(3)]);
});

test('[DESK-4] a batch that cannot be appended leaves no trace, numbers included, and is taken when there is room', async () => {
  emergency.log.failNextAppend(new EventLogUnavailable('The disk is full'));
  expect(await Promise.all([submit(register(1), 1), submit(register(2), 2)])).toEqual([
    { retry: 1000 },
    { retry: 1000 },
  ]);
  expect(emergency.desk.isReadOnly).toBe(true);
  expect(emergency.state.tables.evacuees.size).toBe(0);
  expect(await Promise.all([submit(register(1), 1), submit(register(2), 2)])).toEqual([
    { ok: true, seq: 3 },
    { ok: true, seq: 4 },
  ]);
  expect(emergency.desk.isReadOnly).toBe(false);
});

test('[DESK-5] nothing is visible or answered before it is durable', async () => {
  let release = (): void => undefined;
  emergency.log.delayAppends(() => new Promise((resolve) => (release = resolve)));
  let answered = false;
  const answer = submit(register(1), 1).then((given) => ((answered = true), given));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answered).toBe(false);
  expect(emergency.state.tables.evacuees.size).toBe(0);
  release();
  expect(await answer).toEqual({ ok: true, seq: 3 });
  expect(emergency.state.tables.evacuees.size).toBe(1);
});

test('[DESK-6] each command of a batch is decided on what the one before it did', async () => {
  const flight = {
    departureId: person(60),
    mode: 'air',
    carrier: 'RCAF',
    number: '1',
    fromSiteId: site,
    toSiteId: site,
  };
  const times = { departsAt: '2026-10-14T18:00:00Z', arrivesAt: '2026-10-14T20:00:00Z' };
  const capacity = { seats: 1, persons: 1, litters: 0, wheelchairs: 0 };
  await emergency.send({ type: 'ScheduleDeparture', ...flight, ...times, capacity });
  for (const n of [1, 2]) {
    await emergency.send(register(n));
    await emergency.send({ type: 'Determine', evacueeId: person(n), determination: 'approved' });
  }
  const assign = (n: number) => ({ type: 'AssignEvacuee', evacueeId: person(n), departureId: person(60) });
  const answers = await Promise.all([
    submit(assign(1), 1, 'a', 'tablet-1a'),
    submit(assign(2), 1, 'b', 'tablet-2a'),
  ]);
  expect(answers).toMatchObject([
    { ok: true },
    { ok: false, rejection: { type: 'PersonsFull', personsLeft: 0 } },
  ]);
});

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => void (directory = temporaryDirectory()));
afterEach(() => directory.remove());

/** The same random story, sent to a desk on a real journal. */
async function tell(
  opened: Awaited<ReturnType<typeof openedDesk>>,
  seed: number,
  steps: number,
): Promise<void> {
  const teller = new SimulatedEmergency();
  Object.assign(teller, {
    desk: opened.desk,
    lanes: { lastN: (key: string) => opened.desk.lastN(...(key.split('|') as [string, string])) },
  });
  const random = new Random(seed);
  if (opened.desk.head === 0) await openCrowd(teller);
  for (let step = 0; step < steps; step += 1) await sendRandom(teller, random);
}

test('[LOG-30] a replay of the whole log, and a snapshot with its tail, give the state that was live', async () => {
  const live = await openedDesk(directory.path, { snapshotEvery: 100 });
  await tell(live, 7, 250);
  const picture = pictureOf(live.state);
  expect(live.defects).toEqual([]);
  await live.close();

  const fromSnapshot = await openedDesk(directory.path);
  expect(fromSnapshot.ignoredSnapshots).toEqual([]);
  expect(pictureOf(fromSnapshot.state)).toEqual(picture);
  await fromSnapshot.close();

  const replayed = await openedDesk(directory.path, { fingerprint: 'other rules' });
  expect(replayed.ignoredSnapshots.length).toBeGreaterThan(0);
  expect(pictureOf(replayed.state)).toEqual(picture);
  await replayed.close();
});

test('[LANE-5] after a restart a resend still has one effect, from a snapshot and from a replay', async () => {
  for (const fingerprint of ['rules', 'other rules']) {
    const before = await openedDesk(directory.path, { fingerprint });
    const head = before.desk.head;
    if (head === 0) await tell(before, 3, 40);
    const lastN = before.desk.lastN(FOUNDER, 'tablet-1');
    const used = before.desk.head;
    await before.close();

    const after = await openedDesk(directory.path, { fingerprint });
    expect(after.desk.lastN(FOUNDER, 'tablet-1')).toBe(lastN);
    const body = { type: 'Withdraw' };
    const again = {
      by: FOUNDER,
      administrator: true,
      founder: true,
      device: 'tablet-1',
      n: lastN,
      at: '2026-10-14T10:00:00Z',
    };
    const answer = await after.desk.submit({ ...again, hash: 'another', command: body as AnyCommand, body });
    expect(answer).toEqual({ forked: lastN });
    expect(after.desk.head).toBe(used);
    await after.close();
  }
});

test('[LOG-31] entries whose personal parts are gone still fold, with the same figures, and the chain verifies', async () => {
  const live = await openedDesk(directory.path);
  await tell(live, 11, 400);
  const { byStage, byPlace, screened, out } = pictureOf(live.state) as Record<string, unknown>;
  const all = new Set(Array.from({ length: live.desk.head }, (_, index) => index + 1));
  await live.log.purge(all);
  await live.close();

  const purged = await openedDesk(directory.path, { fingerprint: 'replay whole' });
  expect(pictureOf(purged.state)).toMatchObject({ byStage, byPlace, screened, out });
  expect(JSON.stringify(pictureOf(purged.state))).not.toMatch(/ROY|NASR|HADDAD/);
  expect((await purged.log.verify()).seq).toBe(purged.desk.head);
  await purged.close();
});

test('[DESK-7] a refusal that cannot be read back now keeps nobody else waiting and ends nothing', async () => {
  const unknown = { type: 'AssignEvacuee', evacueeId: person(9), departureId: person(8) };
  const first = await submit(unknown, 1);
  const entry = emergency.log.entry.bind(emergency.log);
  emergency.log.entry = () => Promise.reject(new Error('too many open files'));
  const [again, next] = await Promise.all([submit(unknown, 1), submit(register(1), 2)]);
  expect(again).toEqual({ retry: 1000 });
  expect(next).toEqual({ ok: true, seq: 4 });
  emergency.log.entry = entry;
  expect(await submit(unknown, 1)).toEqual(first);
});

test('[DESK-8] what cannot be told to those who follow stays recorded and answered', async () => {
  emergency.publisher.note = () => {
    throw new Error('a projection that fails');
  };
  expect(await submit(register(1), 1)).toEqual({ ok: true, seq: 3 });
  expect(await submit(register(2), 2)).toEqual({ ok: true, seq: 4 });
  expect(emergency.defects).toHaveLength(2);
});

test('[DESK-9] an append that fails for good is told to everyone who waits and to whoever comes after', async () => {
  emergency.log.failNextAppend(new Error('EIO'));
  await expect(submit(register(1), 1)).rejects.toThrow('EIO');
  await expect(submit(register(1), 1)).rejects.toThrow('EIO');
  expect(emergency.desk.isReadOnly).toBe(true);
});
