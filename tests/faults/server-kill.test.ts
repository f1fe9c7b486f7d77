import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';
import { openJournal } from '@muster/server/src/event-log/open-journal.ts';
import { ApiClient, type Sent, type SentEnvelope } from '../support/api-client.ts';
import { idOf } from '../support/id-of.ts';
import { httpDoor, LaneWriter, socketDoor } from '../support/lane-writer.ts';
import { BEIRUT } from '../support/muster-scene.ts';
import { temporaryDirectory } from '../support/opened-desk.ts';
import { Random } from '../support/random.ts';
import { SpawnedMuster } from '../support/spawned-muster.ts';

/** The long form is 50 kills under 50 writing tablets. */
const { rounds: ROUNDS, tablets: TABLETS } =
  process.env['MUSTER_LONG'] === '1' ? { rounds: 50, tablets: 50 } : { rounds: 20, tablets: 5 };
const DOORS = Array.from({ length: TABLETS }, (_, at) =>
  at % 5 < 3 ? ('http' as const) : ('socket' as const),
);
const random = new Random(20);

interface Tablet {
  readonly api: ApiClient;
  readonly door: 'http' | 'socket';
  readonly writer: LaneWriter;
}

interface LogLine {
  readonly seq: number;
  readonly device: string;
  readonly n: number;
  readonly rejection?: { readonly type: string };
  readonly events?: readonly { readonly type: string; readonly evacueeId?: string }[];
}

let directory: ReturnType<typeof temporaryDirectory>;
let muster: SpawnedMuster;
beforeEach(() => {
  directory = temporaryDirectory();
  muster = new SpawnedMuster(directory.path);
});
afterEach(async () => {
  await muster.kill();
  directory.remove();
});

/** Mostly people, each once; between them what is already so, what is refused and what voids its number. */
function drawn(device: string, n: number): Sent {
  const person = (of: number) => ({
    ...{ type: 'RegisterEvacuee' as const, evacueeId: idOf(device, String(of)), siteId: BEIRUT },
    name: { primary: `NASR ${String(of)}` },
  });
  const { type, ...fields } = person(n % 7 === 3 ? n - 1 : n);
  if (n % 7 === 5) {
    return { type: 'StartScreening', screeningId: idOf('screening', device), evacueeId: idOf('nobody') };
  }
  return n % 7 === 6 ? { type: 'Withdraw' } : { type, ...fields };
}

async function foundedEmergency(name: string): Promise<{ founder: ApiClient; emergencyId: string }> {
  const nobody = new ApiClient({ server: muster });
  expect((await nobody.setUp()).status).toBe(201);
  const founder = await nobody.signIn('Founder', 'founder-desk');
  const emergencyId = idOf('emergency', name);
  const opened = { emergencyId, name, country: 'LBN', hazard: 'conflict', mode: 'live' };
  expect((await founder.post('/api/emergencies', opened)).status).toBe(201);
  const place = { position: [35.52, 33.9], timeZone: 'Asia/Beirut', capacity: 4000 };
  await founder
    .in(emergencyId)
    .record({ type: 'OpenSite', siteId: BEIRUT, name: 'Port', kind: 'embarkation-sea', ...place });
  return { founder, emergencyId };
}

async function tabletOn(founder: ApiClient, index: number): Promise<Tablet> {
  const door = DOORS[index] ?? 'http';
  const device = `${door}-tablet-${String(index)}`;
  const draw = (n: number): SentEnvelope => ({
    device,
    n,
    at: '2026-10-14T09:00:00Z',
    command: drawn(device, n),
  });
  return { api: await founder.signIn('Founder', device), door, writer: new LaneWriter(draw) };
}

async function writeAndBeKilled(tablets: readonly Tablet[], emergencyId: string): Promise<void> {
  const doors = await Promise.all(
    tablets.map(({ api, door }) =>
      door === 'http' ? Promise.resolve(httpDoor(api, emergencyId)) : socketDoor(api, emergencyId),
    ),
  );
  const writing = doors.map((door, index) => tablets[index]!.writer.writeUntilCut(door, 1 + random.below(8)));
  await new Promise((resolve) => setTimeout(resolve, 40 + random.below(160)));
  await muster.kill();
  await Promise.all(writing);
}

/** Every answer that a tablet was given, asked for again. */
async function answersAgain({ api, writer }: Tablet, emergencyId: string, from: number): Promise<Answer[]> {
  const again: Answer[] = [];
  for (let start = from; start < writer.answered.length; start += 500) {
    const end = Math.min(start + 500, writer.answered.length);
    again.push(...(await api.in(emergencyId).answers(...writer.sent.slice(start, end))));
  }
  return again;
}

async function wholeLog(founder: ApiClient, emergencyId: string): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for (;;) {
    const { body } = await founder.in(emergencyId).get(`/log?after=${String(lines.length)}`);
    const entries = body['entries'] as LogLine[];
    if (entries.length === 0) return lines;
    lines.push(...entries);
  }
}

function expectLaneIn(log: readonly LogLine[], { api, writer }: Tablet): void {
  const lane = log.filter(({ device }) => device === api.device);
  expect(lane.map(({ n }) => n)).toEqual(lane.map((_, index) => index + 1));
  const recorded = lane.map(({ seq, rejection }) => [seq, rejection === undefined]);
  const told = writer.answered.map((answer) => ('ok' in answer ? [answer.seq, answer.ok] : [answer]));
  expect(recorded.slice(0, told.length)).toEqual(told);
}

test('[LOG-1] [LANE-5] a server killed while it writes keeps what it acknowledged, each once, in many rounds on one directory', async () => {
  await muster.start();
  const { founder, emergencyId } = await foundedEmergency('Killed');
  const tablets: Tablet[] = [];
  for (const index of DOORS.keys()) tablets.push(await tabletOn(founder, index));

  let unanswered = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    await writeAndBeKilled(tablets, emergencyId);
    unanswered += tablets.reduce((sum, { writer }) => sum + writer.sent.length - writer.answered.length, 0);
    await muster.start();
    for (const tablet of tablets) {
      const from = Math.max(0, tablet.writer.answered.length - 100);
      const again = await answersAgain(tablet, emergencyId, from);
      expect(again, `round ${String(round)}`).toEqual(tablet.writer.answered.slice(from));
    }
  }
  // Else nothing was in flight when it was killed.
  expect(unanswered).toBeGreaterThan(ROUNDS);

  const log = await wholeLog(founder, emergencyId);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  for (const tablet of tablets) {
    expect(await answersAgain(tablet, emergencyId, 0)).toEqual(tablet.writer.answered);
    expectLaneIn(log, tablet);
  }
  console.log(`${ROUNDS} kills under ${TABLETS} writers: ${log.length} entries, ${unanswered} in flight`);
  const registered = log.flatMap(({ events = [] }) =>
    events.flatMap(({ type, evacueeId }) => (type === 'EvacueeRegistered' ? [evacueeId] : [])),
  );
  expect(new Set(registered).size).toBe(registered.length);
  expect(registered.length).toBeGreaterThan(ROUNDS);
  expect(await wholeLog(founder, emergencyId)).toHaveLength(log.length);

  await muster.stop();
  const place = { files: diskFiles, dataDirectory: directory.path, emergencyId, randomBytes };
  const journal = await openJournal({ ...place, onFatal: () => undefined });
  expect((await journal.log.verify()).seq).toBe(log.length);
  await journal.log.close();
}, 900_000);
