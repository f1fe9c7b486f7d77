import { EventLogRefused, type LogEntry } from '@muster/server/src/event-log/event-log.ts';
import { createJournal, journalExists, openJournal } from '@muster/server/src/event-log/open-journal.ts';
import { SnapshotStore } from '@muster/server/src/event-log/snapshot/snapshot-store.ts';
import { expect, test } from 'vitest';
import { allEntries, countedRandom, entriesFrom, placeOn } from '../support/journal-fixture.ts';
import { DATA, SimulatedFiles } from '../support/journal-simulated-files.ts';

/** What the process had been told before the power went. */
interface Told {
  readonly entries: LogEntry[];
  purged: boolean;
  done: boolean;
}

const PURGED = [2, 6];

async function work(files: SimulatedFiles, told: Told, afterCreation: () => void): Promise<void> {
  const { log, key } = await createJournal(placeOn(files));
  afterCreation();
  const append = async (count: number) => {
    const entries = entriesFrom(log.head.seq + 1, count);
    await log.append(entries);
    told.entries.push(...entries);
  };
  const snapshots = new SnapshotStore({
    files,
    directory: `${DATA}/snapshot`,
    key,
    randomBytes: countedRandom(),
  });
  await append(3);
  await append(1);
  await log.startSegment();
  await append(2);
  await log.purge(new Set(PURGED));
  told.purged = true;
  await append(2);
  await snapshots.save(
    { ...log.head, rulesFingerprint: 'rules', records: [['note', { a: 1 }]], lanes: [] },
    log,
  );
  await append(1);
  told.done = true;
}

/** Every promise that the next start finds broken, over a power cut at each operation. */
async function promisesBroken(prepare: (files: SimulatedFiles) => void): Promise<readonly string[]> {
  const broken: string[] = [];
  for (let operations = 0, done = false; !done; operations += 1) {
    const files = new SimulatedFiles();
    files.powerLeft = operations;
    const told: Told = { entries: [], purged: false, done: false };
    await work(files, told, () => prepare(files)).catch(() => undefined);
    ({ done } = told);
    for (const surviving of [0, 25, 400, Infinity]) {
      for (const names of [false, true]) {
        const found = await brokenAfter(files.crash({ bytes: surviving, names }), told);
        if (found) broken.push(`cut at ${operations}, ${surviving} bytes: ${found}`);
      }
    }
  }
  return broken;
}

async function brokenAfter(files: SimulatedFiles, told: Told): Promise<string | undefined> {
  try {
    return await brokenPromise(files, told);
  } catch (error) {
    if (error instanceof EventLogRefused) return error.message;
    throw error;
  }
}

async function brokenPromise(files: SimulatedFiles, { entries, purged }: Told): Promise<string | undefined> {
  const place = placeOn(files);
  if (!journalExists(place)) {
    if (entries.length > 0) return 'the journal is gone';
    await createJournal(place);
    return undefined;
  }
  const { log } = await openJournal(place);
  await log.verify();
  const found = await allEntries(log);
  for (const [at, entry] of entries.entries()) {
    if (JSON.stringify(found[at]?.open) !== JSON.stringify(entry.open)) return `entry ${at + 1} is lost`;
    const isPurgeable = PURGED.includes(entry.seq);
    const hasPersonal = found[at]?.personal !== undefined;
    if (!isPurgeable && !hasPersonal) return `entry ${entry.seq} lost its personal part`;
    if (isPurgeable && purged && hasPersonal) return `entry ${entry.seq} has its personal part again`;
  }
  await log.append(entriesFrom(log.head.seq + 1, 1));
  return undefined;
}

test('[LOG-1] [LOG-6] [LOG-20] keeps every promise over a power cut at any operation', async () => {
  expect(await promisesBroken(() => undefined)).toEqual([]);
});

test('[LOG-1] would be caught breaking its promise if the disk did not sync', async () => {
  const broken = await promisesBroken((files) => (files.ignoresSync = true));

  expect(broken.some((promise) => promise.includes('is lost'))).toBe(true);
});
