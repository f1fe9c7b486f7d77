import { EventLogUnavailable } from '@muster/server/src/event-log/event-log.ts';
import { createJournal, openJournal } from '@muster/server/src/event-log/open-journal.ts';
import { expect, test, vi } from 'vitest';
import { allEntries, entriesFrom, placeOn, segmentPath } from '../support/journal-fixture.ts';
import { SimulatedFiles } from '../support/journal-simulated-files.ts';

test('[LOG-11] loops on short writes', async () => {
  const files = new SimulatedFiles();
  files.writeLimit = 7;
  const { log } = await createJournal(placeOn(files));

  await log.append(entriesFrom(1, 4));

  const { log: again } = await openJournal(placeOn(files.crash()));
  expect(await allEntries(again)).toEqual(entriesFrom(1, 4));
});

test('[LOG-11] truncates back on a full disk, stays readable, and recovers when there is room', async () => {
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files));
  await log.append(entriesFrom(1, 2));
  const before = files.contents(segmentPath(1));
  const used = files.paths().reduce((sum, path) => sum + files.contents(path).length, 0);
  for (let room = 0; room < 300; room += 1) {
    files.capacity = used + room;

    await expect(log.append(entriesFrom(3, 2))).rejects.toBeInstanceOf(EventLogUnavailable);

    expect(files.contents(segmentPath(1))).toEqual(before);
  }
  expect(await log.entry(2)).toEqual(entriesFrom(2, 1)[0]);
  files.capacity = used;
  await expect(log.startSegment()).rejects.toBeInstanceOf(EventLogUnavailable);
  await expect(log.purge(new Set([1]))).rejects.toBeInstanceOf(EventLogUnavailable);
  files.capacity = Infinity;
  await log.append(entriesFrom(3, 2));
  await log.purge(new Set([1]));
  expect((await log.verify()).seq).toBe(4);
});

test('[LOG-11] survives a power cut between a full disk and the next segment', async () => {
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files));
  await log.append(entriesFrom(1, 2));
  files.capacity = files.paths().reduce((sum, path) => sum + files.contents(path).length, 100);
  await expect(log.append(entriesFrom(3, 2))).rejects.toBeInstanceOf(EventLogUnavailable);
  files.capacity = Infinity;
  files.operations.length = 0;

  await log.startSegment();

  expect(files.operations[0]).toEqual({ operation: 'sync', path: segmentPath(1) });
});

test('[LOG-12] stops for good at a failed fsync, and says so once', async () => {
  const onFatal = vi.fn<(cause: Error) => void>();
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files, { onFatal }));
  await log.append(entriesFrom(1, 2));
  files.failNext('sync', 'EIO');

  const failing = log.append(entriesFrom(3, 1));

  await expect(failing).rejects.toThrow('takes nothing more until a restart');
  await expect(failing).rejects.not.toBeInstanceOf(EventLogUnavailable);
  await expect(log.append(entriesFrom(3, 1))).rejects.toThrow('takes nothing more until a restart');
  await expect(log.startSegment()).rejects.toThrow('takes nothing more until a restart');
  await expect(log.purge(new Set([1]))).rejects.toThrow('takes nothing more until a restart');
  expect(onFatal).toHaveBeenCalledTimes(1);
  expect(log.head.seq).toBe(2);
  expect(await allEntries(log)).toEqual(entriesFrom(1, 2));
});

test('[LOG-12] stops at a write that fails otherwise than for want of room', async () => {
  const onFatal = vi.fn<(cause: Error) => void>();
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files, { onFatal }));
  files.failNext('write', 'EIO');

  await expect(log.append(entriesFrom(1, 1))).rejects.toThrow('takes nothing more until a restart');

  expect(onFatal).toHaveBeenCalledTimes(1);
});

test.each(['sync', 'syncDirectory'] as const)(
  '[LOG-12] stops when a new segment fails its %s',
  async (operation) => {
    const onFatal = vi.fn<(cause: Error) => void>();
    const files = new SimulatedFiles();
    const { log } = await createJournal(placeOn(files, { onFatal }));
    await log.append(entriesFrom(1, 1));
    files.failNext(operation, 'EIO');

    await expect(log.startSegment()).rejects.toThrow('takes nothing more until a restart');

    expect(onFatal).toHaveBeenCalledTimes(1);
  },
);

test('[LOG-21] finds one entry without reading the rest, and opens by reading the last segment only', async () => {
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files));
  for (let first = 1; first <= 400; first += 4) await log.append(entriesFrom(first, 4));
  const size = files.contents(segmentPath(1)).length;
  await log.startSegment();
  await log.append(entriesFrom(401, 1));
  await log.entry(1);
  files.bytesRead = 0;

  expect((await log.entry(222))?.seq).toBe(222);

  expect(files.bytesRead).toBeLessThan(size / 40);
  files.bytesRead = 0;
  const { log: again } = await openJournal(placeOn(files));
  expect(files.bytesRead).toBeLessThan(size / 10);
  expect((await again.entry(222))?.seq).toBe(222);
});
