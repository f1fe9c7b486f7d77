import { join } from 'node:path';
import { EventLogUnavailable } from './event-log.ts';
import { isDiskFull } from './journal/file-steps.ts';
import { EMPTY_JOURNAL } from './journal/journal-state.ts';
import { isSegmentName, segmentHeader } from './journal/segment-header.ts';
import { createSegment, readSegments } from './journal/segment.ts';
import { settleTail } from './journal/settle-tail.ts';
import { JournalEventLog } from './journal-event-log.ts';
import { createKeyFile, hasKeyFile, readKeyFile, type KeyPlace } from './key-file.ts';
import type { SealingKey } from './sealing-key.ts';

/** Where a log and its key stand, and whom to tell when the disk fails. `emergencyId` may also be `network`. */
export interface JournalPlace extends KeyPlace {
  readonly onFatal: (cause: Error) => void;
}

/** An opened log with the key that seals it: snapshots and the desk's command hashes need the same one. */
export interface KeyedJournal {
  readonly log: JournalEventLog;
  readonly key: SealingKey;
  /** Path of the copy of a torn last batch that was cut off at this start; worth a line in the server's log. */
  readonly tornTail: string | undefined;
}

/** Bytes; an epoch is base64url text of them. */
const EPOCH_LENGTH = 12;

function journalDirectory({ dataDirectory, emergencyId }: JournalPlace): string {
  return join(emergencyDirectory(dataDirectory, emergencyId), 'journal');
}

export function emergencyDirectory(dataDirectory: string, emergencyId: string): string {
  if (!/^[0-9a-z-]{1,64}$/i.test(emergencyId)) throw new Error(`Not the id of an emergency: ${emergencyId}`);
  return join(dataDirectory, 'emergencies', emergencyId);
}

export function journalExists(place: JournalPlace): boolean {
  return place.files.list(journalDirectory(place)).some(isSegmentName);
}

/** Key, directory and header, each durable when this resolves. May be repeated after it failed half-way. */
export async function createJournal(place: JournalPlace): Promise<KeyedJournal> {
  const directory = journalDirectory(place);
  if (journalExists(place)) throw new Error(`There is a journal in ${directory} already`);
  return unlessFull(async () => {
    // A key without a journal never sealed anything: what is left of a creation that was cut short.
    const key = hasKeyFile(place) ? await readKeyFile(place) : await createKeyFile(place);
    await place.files.makeDirectory(directory);
    const epoch = place.randomBytes(EPOCH_LENGTH).toString('base64url');
    const identity = { epoch, emergency: place.emergencyId, keyCheck: key.check };
    await createSegment(place.files, directory, segmentHeader(identity, EMPTY_JOURNAL));
    return openWith(place, key);
  });
}

/**
 * Reads the header of each segment and checks the last one whole; replay and `verify` check the others as they read
 * them. Throws EventLogRefused with what to do about a missing or wrong key, or damage.
 */
export async function openJournal(place: JournalPlace): Promise<KeyedJournal> {
  return unlessFull(async () => openWith(place, await readKeyFile(place)));
}

/** The same with a key that stands elsewhere, as that of a backup does. */
export function openJournalWith(place: JournalPlace, key: SealingKey): Promise<KeyedJournal> {
  return unlessFull(() => openWith(place, key));
}

async function openWith(place: JournalPlace, key: SealingKey): Promise<KeyedJournal> {
  const segments = await readSegments(place.files, journalDirectory(place), key);
  const last = segments.at(-1);
  if (!last) throw new Error('A journal without segments was not refused');
  const file = place.files.open(last.path, 'write');
  try {
    const { state, tornTail } = await settleTail(place.files, last, file);
    return { key, tornTail, log: new JournalEventLog({ ...place, key, segments, last, file, state }) };
  } catch (error) {
    file.close();
    throw error;
  }
}

async function unlessFull<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    if (isDiskFull(error))
      throw new EventLogUnavailable('The disk is full: make room and try again', { cause: error });
    throw error;
  }
}
