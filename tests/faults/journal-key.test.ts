import { EventLogRefused, EventLogUnavailable } from '@muster/server/src/event-log/event-log.ts';
import { createJournal, journalExists, openJournal } from '@muster/server/src/event-log/open-journal.ts';
import { SealingKey } from '@muster/server/src/event-log/sealing-key.ts';
import { expect, test } from 'vitest';
import { countedRandom, entriesFrom, placeOn, segmentPath } from '../support/journal-fixture.ts';
import { DATA, SimulatedFiles } from '../support/journal-simulated-files.ts';

const KEY = `${DATA}/keys/e-1`;

test('[LOG-14] refuses a missing key, says what to do, and makes no new one', async () => {
  const files = new SimulatedFiles();
  await createJournal(placeOn(files));
  files.remove(KEY);

  const opening = openJournal(placeOn(files));

  await expect(opening).rejects.toBeInstanceOf(EventLogRefused);
  await expect(opening).rejects.toThrow(
    /key file \/data\/keys\/e-1 is missing\. Put it back from the backup/,
  );
  expect(files.paths()).not.toContain(KEY);
});

test('[LOG-14] refuses another key and leaves it as it is', async () => {
  const files = new SimulatedFiles();
  await createJournal(placeOn(files));
  const other = Buffer.alloc(32, 7);
  files.replaceContents(KEY, other);

  const opening = openJournal(placeOn(files));

  await expect(opening).rejects.toBeInstanceOf(EventLogRefused);
  await expect(opening).rejects.toThrow(/is not the one that .* was written with\. Put the right file back/);
  expect(files.contents(KEY)).toEqual(other);
});

test('[LOG-14] refuses a key file of the wrong length', async () => {
  const files = new SimulatedFiles();
  await createJournal(placeOn(files));
  files.replaceContents(KEY, files.contents(KEY).subarray(0, 31));

  await expect(openJournal(placeOn(files))).rejects.toThrow('holds 31 bytes instead of 32');
});

test('[LOG-14] refuses a key whose journal is gone, and a journal of another emergency', async () => {
  const files = new SimulatedFiles();
  await createJournal(placeOn(files));
  const [path, foreign] = [segmentPath(1), files.contents(segmentPath(1))];
  files.remove(path);
  await expect(openJournal(placeOn(files))).rejects.toThrow('There is no journal in');
  const other = new SimulatedFiles();
  await createJournal(placeOn(other, { emergencyId: 'e-2' }));
  other.replaceContents(path.replace('e-1', 'e-2'), foreign);

  await expect(openJournal(placeOn(other, { emergencyId: 'e-2' }))).rejects.toThrow(
    'is not part of the log of e-2',
  );
});

test('[LOG-20] makes key, then directory and header durable, each before the next', async () => {
  const files = new SimulatedFiles();

  await createJournal(placeOn(files));

  const steps = files.operations.map(({ operation, path }) => `${operation} ${path.replace(DATA, '')}`);
  const journal = '/emergencies/e-1/journal';
  expect(steps).toEqual([
    'create /keys/e-1.temporary',
    'write /keys/e-1.temporary',
    'sync /keys/e-1.temporary',
    'rename /keys/e-1',
    'syncDirectory /keys',
    `create ${journal}/0000000000000001.journal.temporary`,
    `write ${journal}/0000000000000001.journal.temporary`,
    `sync ${journal}/0000000000000001.journal.temporary`,
    `rename ${journal}/0000000000000001.journal`,
    `syncDirectory ${journal}`,
  ]);
});

test('[LOG-20] never creates a journal over one that is there; a full disk may be tried again', async () => {
  const files = new SimulatedFiles();
  files.failNext('write', 'ENOSPC');
  await expect(createJournal(placeOn(files))).rejects.toBeInstanceOf(EventLogUnavailable);
  expect(journalExists(placeOn(files))).toBe(false);
  await createJournal(placeOn(files));
  const before = files.contents(KEY);

  await expect(createJournal(placeOn(files))).rejects.toThrow('already');

  expect(files.contents(KEY)).toEqual(before);
  await expect(createJournal(placeOn(files, { emergencyId: '../e-3' }))).rejects.toThrow(
    'Not the id of an emergency',
  );
});

test('[LOG-15] writes no personal text in clear, and no IV twice, not even of a batch that was dropped', async () => {
  const files = new SimulatedFiles();
  const ivs: string[] = [];
  const { log } = await createJournal(placeOn(files));
  const collect = (path: string) => {
    for (const line of files.contents(path).toString().split('\n').slice(1)) {
      const [, sealed = ''] = line.split('\t');
      if (sealed) ivs.push(sealed.slice(0, 16));
    }
  };
  for (let first = 1; first < 700; first += 7) {
    files.failNext('write', 'ENOSPC');
    await expect(log.append(entriesFrom(first, 7))).rejects.toBeInstanceOf(EventLogUnavailable);
    await log.append(entriesFrom(first, 7));
  }
  collect(segmentPath(1));

  expect(ivs).toHaveLength(700);
  expect(new Set(ivs).size).toBe(700);
  for (const path of files.paths()) expect(files.contents(path).toString('utf8')).not.toMatch(/Müller|تونس/);
});

test('[LOG-15] opens a sealed part only in its own emergency, at its own seq, with its own key', () => {
  const secret = Buffer.alloc(32, 1);
  const key = new SealingKey('e-1', secret, countedRandom());
  const sealed = key.seal('Ana', 5);

  expect(key.open(sealed, 5)).toBe('Ana');
  expect(key.open(sealed, 6)).toBeUndefined();
  expect(new SealingKey('e-2', secret, countedRandom()).open(sealed, 5)).toBeUndefined();
  expect(new SealingKey('e-1', Buffer.alloc(32, 2), countedRandom()).open(sealed, 5)).toBeUndefined();
  expect(key.open(sealed.subarray(0, 20), 5)).toBeUndefined();
  for (let at = 0; at < sealed.length; at += 1) {
    const hurt = Buffer.from(sealed);
    hurt[at] = hurt[at]! ^ 1;
    expect(key.open(hurt, 5)).toBeUndefined();
  }
});

test('[LOG-19] hashes a command to 16 bytes under a key of its own, the same in each run', () => {
  const secret = Buffer.alloc(32, 1);
  const key = new SealingKey('e-1', secret, countedRandom());

  const hash = key.commandHash('{"type":"Withdraw"}');

  expect(hash).toMatch(/^[\w-]{22}$/);
  expect(new SealingKey('e-1', secret, countedRandom()).commandHash('{"type":"Withdraw"}')).toBe(hash);
  expect(key.commandHash('{"type":"Withdraw" }')).not.toBe(hash);
  expect(new SealingKey('e-2', secret, countedRandom()).commandHash('{"type":"Withdraw"}')).not.toBe(hash);
});

test('[LOG-7] names log, epoch and key in each segment, and draws another epoch for another log', async () => {
  const files = new SimulatedFiles();
  const { log, key } = await createJournal(placeOn(files));
  await log.append(entriesFrom(1, 2));
  await log.startSegment();
  const other = await createJournal(placeOn(files, { emergencyId: 'e-2' }));

  for (const first of [1, 3]) {
    const [header = ''] = files.contents(segmentPath(first)).toString().split('\t');
    const names = { epoch: log.epoch, emergency: 'e-1', keyCheck: key.check, firstSeq: first };
    expect(JSON.parse(header)).toMatchObject(names);
  }
  expect(other.log.epoch).not.toBe(log.epoch);
});
