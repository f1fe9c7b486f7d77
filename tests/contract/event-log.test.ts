import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventLogUnavailable } from '@muster/server/src/event-log/event-log.ts';
import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';
import type { JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';
import { MemoryEventLog } from '@muster/server/src/event-log/memory-event-log.ts';
import { createJournal, openJournal } from '@muster/server/src/event-log/open-journal.ts';
import { entriesFrom, placeOn } from '../support/journal-fixture.ts';
import { SimulatedFiles } from '../support/journal-simulated-files.ts';
import { expect, test } from 'vitest';
import { describeEventLogContract, type EventLogSubject } from './event-log-contract.ts';

describeEventLogContract('memory', openMemory);
describeEventLogContract('journal, after a power cut', openSimulated);
describeEventLogContract('journal, on the disk', openOnDisk);

test('[LOG-1] has synced the batch before the append resolves', async () => {
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files));
  files.operations.length = 0;

  await log.append(entriesFrom(1, 3));

  expect(files.operations.map(({ operation }) => operation)).toEqual(['write', 'sync']);
});

async function openMemory(): Promise<EventLogSubject> {
  const log = new MemoryEventLog();
  return {
    log,
    fillDisk: () => log.failNextAppend(new EventLogUnavailable('The disk is full')),
    restarted: async () => log.reopened(),
    dispose: async () => undefined,
  };
}

async function openSimulated(): Promise<EventLogSubject> {
  const files = new SimulatedFiles();
  const { log } = await createJournal(placeOn(files));
  return {
    log,
    fillDisk: () => files.failNext('write', 'ENOSPC'),
    restarted: async () => (await openJournal(placeOn(files.crash()))).log,
    dispose: async () => undefined,
  };
}

async function openOnDisk(): Promise<EventLogSubject> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'muster-log-'));
  const { files, fillDisk } = filledOnce();
  const place = placeOn(files, { dataDirectory, randomBytes });
  const { log } = await createJournal(place);
  const opened = [log];
  return {
    log,
    fillDisk,
    restarted: async () => {
      await log.close();
      const again = await openJournal(place);
      opened.push(again.log);
      return again.log;
    },
    dispose: async () => {
      for (const each of opened) await each.close();
      await rm(dataDirectory, { recursive: true });
    },
  };
}

/** The real disk, save that one write takes half of its bytes and the next one none. */
function filledOnce(): { readonly files: JournalFiles; readonly fillDisk: () => void } {
  let writesLeft = Infinity;
  const files: JournalFiles = {
    ...diskFiles,
    open: (path, mode) => {
      const file = diskFiles.open(path, mode);
      const write: typeof file.write = (bytes, position) => {
        writesLeft -= 1;
        if (writesLeft === 0) return file.write(bytes.subarray(0, bytes.length / 2), position);
        if (writesLeft > 0) return file.write(bytes, position);
        writesLeft = Infinity;
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      };
      return { ...file, write };
    },
  };
  return { files, fillDisk: () => (writesLeft = 1) };
}
