import { EventLogUnavailable, type JsonObject } from '@muster/server/src/event-log/event-log.ts';
import type { JournalEventLog } from '@muster/server/src/event-log/journal-event-log.ts';
import { MemoryEventLog } from '@muster/server/src/event-log/memory-event-log.ts';
import { createJournal, openJournal } from '@muster/server/src/event-log/open-journal.ts';
import type { SealingKey } from '@muster/server/src/event-log/sealing-key.ts';
import type { SnapshotLog } from '@muster/server/src/event-log/snapshot/snapshot-log.ts';
import { SnapshotStore, type Snapshot } from '@muster/server/src/event-log/snapshot/snapshot-store.ts';
import { expect, test } from 'vitest';
import {
  allEntries,
  countedRandom,
  damageByte,
  entriesFrom,
  placeOn,
  segmentPath,
} from '../support/journal-fixture.ts';
import { DATA, SimulatedFiles } from '../support/journal-simulated-files.ts';

const DIRECTORY = `${DATA}/emergencies/e-1/snapshot`;
const random = countedRandom();

interface Desk {
  readonly files: SimulatedFiles;
  readonly log: JournalEventLog;
  readonly key: SealingKey;
  readonly store: SnapshotStore;
}

async function started(files = new SimulatedFiles()): Promise<Desk> {
  const place = placeOn(files);
  const isNew = files.paths().length === 0;
  const { log, key } = isNew ? await createJournal(place) : await openJournal(place);
  return {
    files,
    log,
    key,
    store: new SnapshotStore({ files, directory: DIRECTORY, key, randomBytes: random }),
  };
}

/** Keeps the last personal part of each remainder of seq by seven: later entries replace earlier records. */
async function fold(
  records: Map<string, JsonObject>,
  log: SnapshotLog,
  after: number,
): Promise<Map<string, JsonObject>> {
  for (const { seq, personal } of await allEntries(log, after)) {
    records.set(`note-${seq % 7}`, { seq, personal });
  }
  return records;
}

async function save(
  { store, log }: Pick<Desk, 'store' | 'log'>,
  rulesFingerprint = 'rules-1',
): Promise<void> {
  const records = [...(await fold(new Map(), log, 0))];
  await store.save({ ...log.head, rulesFingerprint, records, lanes: [{ device: 'tablet', last: 3 }] }, log);
}

const seqOf = (snapshot: Snapshot | undefined) => snapshot?.seq;

test('[LOG-16] gives with the tail after it the same state as a full replay', async () => {
  const desk = await started();
  await desk.log.append(entriesFrom(1, 30));
  await save(desk);
  await desk.log.append(entriesFrom(31, 4));
  await desk.log.append(entriesFrom(35, 1));

  const again = await started(desk.files.crash());
  const { snapshot, ignored } = await again.store.load('rules-1', again.log);

  const fromSnapshot = await fold(new Map(snapshot?.records), again.log, snapshot?.seq ?? 0);
  expect(seqOf(snapshot)).toBe(30);
  expect(ignored).toEqual([]);
  expect(snapshot?.lanes).toEqual([{ device: 'tablet', last: 3 }]);
  expect(fromSnapshot).toEqual(await fold(new Map(), again.log, 0));
});

test('[LOG-16] holds what was so at its seq, though entries are appended while it is written', async () => {
  const desk = await started();
  await desk.log.append(entriesFrom(1, 30));
  const appending = desk.log.append(entriesFrom(31, 1));
  const head = desk.log.head;
  const saving = desk.store.save(
    { ...head, rulesFingerprint: 'rules-1', records: [['note', { a: 1 }]], lanes: [] },
    desk.log,
  );
  await appending;
  await desk.log.append(entriesFrom(32, 5));
  await saving;

  const again = await started(desk.files.crash());
  const { snapshot } = await again.store.load('rules-1', again.log);

  expect(seqOf(snapshot)).toBe(30);
  expect(await allEntries(again.log, 30)).toEqual(entriesFrom(31, 6));
});

test('[LOG-16] works beside a log in memory too', async () => {
  const { files, key } = await started();
  const log = new MemoryEventLog();
  await log.append(entriesFrom(1, 9));
  const store = new SnapshotStore({ files, directory: DIRECTORY, key, randomBytes: random });
  await store.save({ ...log.head, rulesFingerprint: 'r', records: [['note', { a: 1 }]], lanes: [] }, log);

  const { snapshot } = await store.load('r', log.reopened());

  expect(snapshot).toEqual({ ...log.head, records: [['note', { a: 1 }]], lanes: [] });
});

test('[LOG-17] passes over a snapshot made by other rules', async () => {
  const desk = await started();
  await desk.log.append(entriesFrom(1, 5));
  await save(desk);

  const { snapshot, ignored } = await desk.store.load('rules-2', desk.log);

  expect(snapshot).toBeUndefined();
  expect(ignored).toEqual([
    'the snapshot at entry 5 was made by other rules',
    'index.previous.json is not there or not whole',
  ]);
});

test('[LOG-17] passes over a snapshot that the chain does not continue, of another epoch, or ahead of the log', async () => {
  const { files, key, store } = await started();
  const log = new MemoryEventLog('epoch-1');
  await log.append(entriesFrom(1, 5));
  await store.save({ ...log.head, rulesFingerprint: 'r', records: [], lanes: [] }, log);
  const [short, other, restored] = [
    new MemoryEventLog('epoch-1'),
    new MemoryEventLog('epoch-1'),
    new MemoryEventLog('2'),
  ];
  await short.append(entriesFrom(1, 4));
  await other.append([...entriesFrom(1, 4), { seq: 5, open: { type: 'Other' } }]);
  await restored.append(entriesFrom(1, 5));

  const reasonFor = async (against: SnapshotLog) => (await store.load('r', against)).ignored[0];

  expect(await reasonFor(short)).toBe('the snapshot at entry 5 is ahead of the log, which ends with entry 4');
  expect(await reasonFor(other)).toBe('the log does not continue the snapshot at entry 5');
  expect(await reasonFor(restored)).toBe('the snapshot at entry 5 is of another epoch of the log');
  expect(key.emergencyId).toBe('e-1');
  expect(files.paths().filter((path) => path.endsWith('.shards'))).toHaveLength(1);
});

test('[LOG-17] passes over a snapshot whose segment is not there, and takes none of another history', async () => {
  const { store } = await started();
  const log = new MemoryEventLog();
  await log.append(entriesFrom(1, 5));
  const snapshot = { ...log.head, rulesFingerprint: 'r', records: [], lanes: [] };
  await store.save(snapshot, log);
  const chainAt = (seq: number) => log.chainAt(seq);
  const unsegmented = { epoch: log.epoch, head: log.head, chainAt, segmentStart: () => undefined };

  const { ignored } = await store.load('r', unsegmented as unknown as SnapshotLog);

  expect(ignored[0]).toBe('the log does not continue the snapshot at entry 5');
  await expect(store.save({ ...snapshot, chain: 'B'.repeat(43) }, log)).rejects.toThrow('is not of this log');
});

test('[LOG-17] falls back to the previous snapshot at any damage to the newest, and to none without it', async () => {
  const desk = await started();
  await desk.log.append(entriesFrom(1, 20));
  await save(desk);
  await desk.log.append(entriesFrom(21, 5));
  await save(desk);
  const newest = desk.files.paths().find((path) => path.startsWith(`${DIRECTORY}/25-`))!;
  for (const path of [newest, `${DIRECTORY}/index.json`]) {
    for (let at = 0; at < desk.files.contents(path).length; at += 1) {
      const hurt = desk.files.crash();
      damageByte(hurt, { path, at });
      const { log, store } = await started(hurt);

      const { snapshot } = await store.load('rules-1', log);

      expect(seqOf(snapshot), `${path} ${at}`).toBe(20);
    }
  }
});

test('[LOG-17] keeps the previous snapshot, drops older ones, and after a purge the previous too', async () => {
  const desk = await started();
  for (const first of [1, 11, 21]) {
    await desk.log.append(entriesFrom(first, 10));
    await save(desk);
  }
  const shardFiles = () =>
    desk.files
      .paths()
      .filter((path) => path.endsWith('.shards'))
      .map((path) => path.split('/').at(-1)?.split('-')[0]);
  expect(shardFiles()).toEqual(['20', '30']);

  await desk.store.dropPrevious();

  expect(shardFiles()).toEqual(['30']);
  expect(seqOf((await desk.store.load('rules-1', desk.log)).snapshot)).toBe(30);
});

test('[LOG-17] has a usable snapshot after a power cut at any moment of writing the next', async () => {
  for (let operations = 0, done = false; !done; operations += 1) {
    const desk = await started();
    await desk.log.append(entriesFrom(1, 20));
    await save(desk);
    await desk.log.append(entriesFrom(21, 5));
    desk.files.powerLeft = operations;
    done = await save(desk).then(
      () => true,
      () => false,
    );
    for (const names of [false, true]) {
      const { log, store } = await started(desk.files.crash({ names }));

      const { snapshot } = await store.load('rules-1', log);

      expect([20, 25]).toContain(seqOf(snapshot));
      if (done) expect(seqOf(snapshot)).toBe(25);
      expect(snapshot?.records).toHaveLength(7);
    }
  }
});

test('[LOG-17] rejects with EventLogUnavailable on a full disk and keeps what there was', async () => {
  const desk = await started();
  await desk.log.append(entriesFrom(1, 20));
  await save(desk);
  desk.files.failNext('write', 'ENOSPC');

  await expect(save(desk)).rejects.toBeInstanceOf(EventLogUnavailable);

  expect(seqOf((await desk.store.load('rules-1', desk.log)).snapshot)).toBe(20);
  await save(desk);
});

test('[LOG-18] lets other work run after each shard, and shards hold 100 lines at most', async () => {
  const desk = await started();
  let turns = 0;
  let isSaving = true;
  const count = () => {
    turns += 1;
    if (isSaving) setImmediate(count);
  };
  setImmediate(count);
  const records = Array.from({ length: 1001 }, (_, at) => ['note', { at }] as const);

  await desk.store.save({ ...desk.log.head, rulesFingerprint: 'r', records, lanes: [] }, desk.log);
  isSaving = false;

  const index = JSON.parse(desk.files.contents(`${DIRECTORY}/index.json`).toString()) as {
    shards: unknown[];
  };
  expect(index.shards).toHaveLength(11);
  expect(turns).toBeGreaterThanOrEqual(11);
  expect((await desk.store.load('r', desk.log)).snapshot?.records).toEqual(records);
});

test('[LOG-18] begins a new segment, so that a start reads nothing of what the snapshot covers', async () => {
  const desk = await started();
  await desk.log.append(entriesFrom(1, 400));
  const covered = desk.files.contents(segmentPath(1)).length;
  await save(desk);
  await desk.log.append(entriesFrom(401, 2));
  const files = desk.files.crash();

  const { log, store } = await started(files);
  const { snapshot } = await store.load('rules-1', log);
  const tail = await allEntries(log, snapshot?.seq);

  expect(tail).toEqual(entriesFrom(401, 2));
  expect(files.bytesRead).toBeLessThan(covered / 10);
});

test('[LOG-15] seals records and lanes', async () => {
  const desk = await started();
  await desk.log.append(entriesFrom(1, 20));
  await save(desk);

  for (const path of desk.files.paths())
    expect(desk.files.contents(path).toString()).not.toMatch(/Müller|tablet/);
});
