import { EventLogRefused } from '@muster/server/src/event-log/event-log.ts';
import {
  batchHeaderLine,
  crcSeed,
  type BatchHeader,
} from '@muster/server/src/event-log/journal/batch-header.ts';
import { encodeBatch } from '@muster/server/src/event-log/journal/encode-batch.ts';
import { EMPTY_JOURNAL } from '@muster/server/src/event-log/journal/journal-state.ts';
import { createJournal, openJournal } from '@muster/server/src/event-log/open-journal.ts';
import { SealingKey } from '@muster/server/src/event-log/sealing-key.ts';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  allEntries,
  countedRandom,
  damageByte,
  entriesFrom,
  placeOn,
  segmentPath,
} from '../support/journal-fixture.ts';
import { SimulatedFiles } from '../support/journal-simulated-files.ts';

const PATH = segmentPath(1);

/** A journal of three batches and where each ends in its file. */
async function threeBatches(): Promise<{ files: SimulatedFiles; ends: readonly number[] }> {
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files));
  const ends: number[] = [];
  for (const first of [1, 4, 7]) {
    await log.append(entriesFrom(first, 3));
    ends.push(files.contents(PATH).length);
  }
  return { files, ends };
}

const kept = (files: SimulatedFiles) => files.paths().filter((path) => path.includes('.torn-'));

test('[LOG-8] cuts a torn last batch wherever it was torn, keeps a copy, and goes on', async () => {
  const { files, ends } = await threeBatches();
  const whole = files.contents(PATH);
  const [, start = 0, end = 0] = ends;
  for (let cut = start + 1; cut < end; cut += 1) {
    const torn = files.crash();
    torn.replaceContents(PATH, whole.subarray(0, cut));

    const { log, tornTail } = await openJournal(placeOn(torn));

    expect(log.head.seq).toBe(6);
    expect([tornTail]).toEqual(kept(torn));
    expect(kept(torn)).toEqual([`${PATH}.torn-${start}-1`]);
    expect(torn.contents(kept(torn)[0]!)).toEqual(whole.subarray(start, cut));
    expect(torn.crash().contents(PATH)).toEqual(whole.subarray(0, start));
    await log.append(entriesFrom(7, 1));
    const { log: again } = await openJournal(placeOn(torn.crash()));
    expect((await again.verify()).seq).toBe(7);
  }
});

test('[LOG-8] cuts a last batch of which some blocks never reached the disk', async () => {
  const { files, ends } = await threeBatches();
  const [, start = 0, end = 0] = ends;
  for (let hole = start; hole < end - 16; hole += 16) {
    const torn = files.crash();
    torn.replaceContents(PATH, torn.contents(PATH).fill(0, hole, hole + 16));

    const { log } = await openJournal(placeOn(torn));

    expect(log.head.seq).toBe(6);
    expect(await allEntries(log)).toEqual(entriesFrom(1, 6));
  }
});

test('[LOG-8] keeps the epoch and each torn tail under a name of its own', async () => {
  const { files, ends } = await threeBatches();
  const whole = files.contents(PATH);
  const { log } = await openJournal(placeOn(files));
  const cut = ends[1]! + 40;

  files.replaceContents(PATH, whole.subarray(0, cut));
  const { log: second } = await openJournal(placeOn(files));
  files.replaceContents(PATH, whole.subarray(0, cut + 1));
  await openJournal(placeOn(files));

  expect(second.epoch).toBe(log.epoch);
  expect(kept(files)).toEqual([`${PATH}.torn-${ends[1]}-1`, `${PATH}.torn-${ends[1]}-2`]);
});

test('[LOG-9] refuses damage before the last batch, says what to do, and changes nothing', async () => {
  const { files, ends } = await threeBatches();
  const headerEnd = files.contents(PATH).indexOf('\n') + 1;
  for (let at = 0; at < ends[1]!; at += 1) {
    const hurt = files.crash();
    damageByte(hurt, { path: PATH, at });
    const before = hurt.contents(PATH);

    const opening = openJournal(placeOn(hurt));

    await expect(opening, `byte ${at}`).rejects.toBeInstanceOf(EventLogRefused);
    await expect(opening).rejects.toThrow(/restore this emergency from its last backup/i);
    if (at >= headerEnd) await expect(opening).rejects.toThrow(/at byte \d+: .* Copy the directory/);
    expect(hurt.contents(PATH)).toEqual(before);
    expect(kept(hurt)).toEqual([]);
  }
});

test('[LOG-9] refuses a journal from which a batch in the middle was taken out', async () => {
  const { files, ends } = await threeBatches();
  const whole = files.contents(PATH);
  files.replaceContents(PATH, Buffer.concat([whole.subarray(0, ends[0]), whole.subarray(ends[1])]));

  await expect(openJournal(placeOn(files))).rejects.toThrow('does not follow entry 3');
});

test('[LOG-9] refuses damage in a closed segment when it is read, and a segment that is gone', async () => {
  const { files } = await threeBatches();
  const { log } = await openJournal(placeOn(files));
  await log.startSegment();
  await log.append(entriesFrom(10, 1));
  await log.startSegment();
  await log.append(entriesFrom(11, 1));
  const hurt = files.crash();
  damageByte(hurt, { path: PATH, at: hurt.contents(PATH).indexOf('"seen":4') });
  const without = files.crash();
  without.remove(segmentPath(10));
  const headless = files.crash();
  headless.remove(segmentPath(1));

  const { log: hurtLog } = await openJournal(placeOn(hurt));
  await expect(allEntries(hurtLog)).rejects.toBeInstanceOf(EventLogRefused);
  await expect(hurtLog.verify()).rejects.toThrow('its checksum does not match');
  const { log: withoutLog } = await openJournal(placeOn(without));
  await expect(withoutLog.verify()).rejects.toThrow('does not continue the one before it');
  await expect(openJournal(placeOn(headless))).rejects.toThrow('its first files are missing');
});

test('[LOG-10] refuses a sealed part that was altered, though no checksum covers its text', async () => {
  const { files } = await threeBatches();
  const sealedAt = files.contents(PATH).indexOf('\t', files.contents(PATH).indexOf('"seq":2,')) + 30;
  damageByte(files, { path: PATH, at: sealedAt });

  await expect(openJournal(placeOn(files))).rejects.toThrow(
    'the sealed part of entry 2 is not what was written',
  );
});

test('[LOG-10] refuses a sealed part that stands where another belongs', async () => {
  const { files } = await threeBatches();
  const { log } = await openJournal(placeOn(files));
  await log.startSegment();
  const lines = files.contents(PATH).toString().split('\n');
  const at = (seq: number) => lines.findIndex((line) => line.startsWith(`{"seq":${seq},`));
  const [one, two] = [at(1), at(2)];
  const sealedOf = (line: string) => line.slice(line.indexOf('\t'));
  const swapped = lines[one]!.replace(sealedOf(lines[one]!), sealedOf(lines[two]!));
  files.replaceContents(PATH, Buffer.from(lines.with(one, swapped).join('\n')));

  await expect(log.verify()).rejects.toThrow('the sealed part of entry 1 is not what was written');
  await expect(log.entry(1)).rejects.toBeInstanceOf(EventLogRefused);
});

/** The three batches with the last one rewritten, under a header whose checksum is right for it. */
function forgeLast(whole: Buffer, start: number, forge: Forgery): Buffer {
  const [headerLine = '', ...lines] = whole.subarray(start).toString().split('\n');
  const header = { ...(JSON.parse(headerLine) as BatchHeader), ...forge.header };
  const rewritten = lines.map((line) => line.replace(...forge.replace));
  const publicParts = rewritten.slice(0, 3).map((line) => line.split('\t')[0] ?? '');
  const crc = publicParts.reduce((sum, text) => crc32(text, sum), crcSeed(header));
  const forged = batchHeaderLine({ ...header, crc }) + rewritten.join('\n');
  return Buffer.concat([whole.subarray(0, start), Buffer.from(forged)]);
}

interface Forgery {
  readonly header: Partial<BatchHeader>;
  readonly replace: [from: string, to: string];
}

test.each<[reason: string, forgery: Forgery]>([
  ['the chain breaks at entry 8', { header: {}, replace: ['"seen":7', '"seen":9'] }],
  ['does not follow entry 6', { header: { previousCrc: 1 }, replace: ['', ''] }],
])('[LOG-5] [LOG-9] notices a batch rewritten together with its checksum: %s', async (reason, forgery) => {
  const { files, ends } = await threeBatches();
  files.replaceContents(PATH, forgeLast(files.contents(PATH), ends[1] ?? 0, forgery));

  await expect(openJournal(placeOn(files))).rejects.toThrow(reason);
});

test('[LOG-9] refuses a closed segment that ends in half a batch', async () => {
  const { files } = await threeBatches();
  const { log } = await openJournal(placeOn(files));
  await log.startSegment();
  await log.append(entriesFrom(10, 1));
  files.replaceContents(PATH, files.contents(PATH).subarray(0, -1));

  const { log: again } = await openJournal(placeOn(files));

  await expect(again.verify()).rejects.toThrow('no whole batch stands there');
  await expect(again.entry(2)).rejects.toThrow('no whole batch stands there');
  expect(await allEntries(again, 9)).toEqual(entriesFrom(10, 1));
});

test('[LOG-10] refuses a sealed part that another key sealed, though hash and checksum are right', async () => {
  const files = new SimulatedFiles();
  const { key } = await createJournal(placeOn(files));
  const otherKey = new SealingKey(key.emergencyId, Buffer.alloc(32, 3), countedRandom());
  const { bytes } = encodeBatch(entriesFrom(1, 2), EMPTY_JOURNAL, otherKey);
  files.replaceContents(PATH, Buffer.concat([files.contents(PATH), bytes]));

  const { log } = await openJournal(placeOn(files));

  await expect(allEntries(log)).rejects.toThrow('the sealed part of entry 1 does not open');
  await expect(log.entry(2)).rejects.toBeInstanceOf(EventLogRefused);
});
