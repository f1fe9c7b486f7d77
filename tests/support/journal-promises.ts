import { EventLogRefused, type LogEntry } from '@muster/server/src/event-log/event-log.ts';
import { createJournal, journalExists, openJournal } from '@muster/server/src/event-log/open-journal.ts';
import { SnapshotStore } from '@muster/server/src/event-log/snapshot/snapshot-store.ts';
import { allEntries, countedRandom, entriesFrom, placeOn } from './journal-fixture.ts';
import { DATA, SimulatedFiles } from './journal-simulated-files.ts';

/** What the process had been told before the power went. */
interface Told {
  readonly entries: LogEntry[];
  purged: boolean;
  done: boolean;
}

const PURGED = [2, 6];

interface Life {
  /** Called when the journal has been created: to make its disk worse. */
  readonly prepare?: (files: SimulatedFiles) => void;
}

/** Everything a journal does in its life: appends, a new segment, a purge, a snapshot. */
async function journalLife(
  files: SimulatedFiles,
  told: Told,
  { prepare = () => undefined }: Life,
): Promise<void> {
  const { log, key } = await createJournal(placeOn(files));
  prepare(files);
  const append = async (count: number) => {
    const entries = lifeEntries(log.head.seq + 1, count);
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
  await append(3);
  await append(1);
  told.done = true;
}

/** A power cut before each operation of a journal's life, and the disks as the next start may find them. */
export async function promisesBroken(
  disksAfter: (files: SimulatedFiles) => Iterable<readonly [what: string, disk: SimulatedFiles]>,
  life: Life = {},
): Promise<{ readonly broken: readonly string[]; readonly disks: number }> {
  const broken: string[] = [];
  let disks = 0;
  for (let operations = 0, done = false; !done; operations += 1) {
    const files = new SimulatedFiles();
    files.powerLeft = operations;
    const told: Told = { entries: [], purged: false, done: false };
    await journalLife(files, told, life).catch(() => undefined);
    ({ done } = told);
    for (const [what, disk] of disksAfter(files)) {
      disks += 1;
      const found = await brokenAfter(disk, told);
      if (found) broken.push(`cut at ${operations}, ${what}: ${found}`);
    }
  }
  return { broken, disks };
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
  const foreign = found.findIndex(({ seq, open }) => JSON.stringify(open) !== openText(seq));
  if (foreign >= 0) return `entry ${foreign + 1} was never appended`;
  await log.append(entriesFrom(log.head.seq + 1, 1));
  return undefined;
}

function openText(seq: number): string {
  return JSON.stringify(lifeEntries(seq, 1)[0]?.open);
}

/** Entries after the eighth are longer than a sector, so that losing one leaves their lines whole. */
function lifeEntries(first: number, count: number): readonly LogEntry[] {
  return entriesFrom(first, count).map((entry) =>
    entry.seq > 8 ? { ...entry, open: { ...entry.open, ids: 'abcdefghij'.repeat(90) } } : entry,
  );
}
