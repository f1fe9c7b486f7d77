import { createJournal, openJournal } from '@muster/server/src/event-log/open-journal.ts';
import { expect, test } from 'vitest';
import { allEntries, damageByte, entriesFrom, placeOn, segmentPath } from '../support/journal-fixture.ts';
import { SimulatedFiles } from '../support/journal-simulated-files.ts';

async function journalOfSix(): Promise<SimulatedFiles> {
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files));
  await log.append(entriesFrom(1, 4));
  await log.append(entriesFrom(5, 2));
  return files;
}

const sealedPartOf = (files: SimulatedFiles, seq: number): string => {
  const lines = files.contents(segmentPath(1)).toString().split('\n');
  return lines.find((line) => line.startsWith(`{"seq":${seq},`))?.split('\t')[1] ?? 'no such line';
};

test('[LOG-6] leaves the sealed bytes nowhere in the directory, torn tails included', async () => {
  const files = await journalOfSix();
  const whole = files.contents(segmentPath(1));
  const sealed = sealedPartOf(files, 5);
  files.replaceContents(segmentPath(1), whole.subarray(0, whole.length - 1));
  const { log } = await openJournal(placeOn(files));
  await log.append(entriesFrom(5, 2));
  const again = sealedPartOf(files, 5);

  await log.purge(new Set([5]));

  const everything = files
    .crash()
    .paths()
    .map((path) => files.contents(path).toString());
  expect(everything.join()).not.toContain(sealed);
  expect(everything.join()).not.toContain(again);
  expect(sealedPartOf(files, 5)).toBe('');
  expect(sealedPartOf(files, 6).length).toBeGreaterThan(50);
});

test('[LOG-6] begins a new segment only if the last one holds what is purged', async () => {
  const files = await journalOfSix();
  const { log } = await openJournal(placeOn(files));

  await log.purge(new Set([2]));
  expect(log.segmentStart(7)).toBeDefined();
  await log.append(entriesFrom(7, 1));
  await log.purge(new Set([3]));

  expect(log.segmentStart(8)).toBeUndefined();
  expect((await log.verify()).seq).toBe(7);
});

test('[LOG-6] does not copy damage', async () => {
  const files = await journalOfSix();
  const { log } = await openJournal(placeOn(files));
  damageByte(files, { path: segmentPath(1), at: files.contents(segmentPath(1)).indexOf('"seen":1') + 7 });
  const before = files.contents(segmentPath(1));

  await expect(log.purge(new Set([5]))).rejects.toThrow('its checksum does not match');

  expect(files.contents(segmentPath(1))).toEqual(before);
});

test('[LOG-6] lets replay, entry and append go on while it runs', async () => {
  const files = await journalOfSix();
  const { log } = await openJournal(placeOn(files));
  await log.startSegment();

  const purging = log.purge(new Set([1, 2, 3]));
  const reading = Promise.all([allEntries(log), log.entry(6), log.entry(1), log.append(entriesFrom(7, 1))]);
  const [entries, sixth, first] = await reading;
  await purging;

  expect(entries.map(({ open }) => open)).toEqual(entriesFrom(1, 6).map(({ open }) => open));
  expect(sixth).toEqual(entriesFrom(6, 1)[0]);
  expect(first?.open).toEqual(entriesFrom(1, 1)[0]?.open);
  expect(await log.entry(6)).toEqual(entriesFrom(6, 1)[0]);
  expect(await log.entry(1)).toEqual({ seq: 1, open: { type: 'Noted', seen: 0 } });
});
