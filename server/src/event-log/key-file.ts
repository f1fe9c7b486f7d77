import { join } from 'node:path';
import { EventLogRefused } from './event-log.ts';
import { putFile, readWhole, writeWhole } from './journal/file-steps.ts';
import type { JournalFiles } from './journal/journal-files.ts';
import type { RandomBytes } from './random-pool.ts';
import { KEY_LENGTH, SealingKey } from './sealing-key.ts';

/** Where the key of an emergency stands: `<dataDirectory>/keys/<emergencyId>`, apart from what it seals. */
export interface KeyPlace {
  readonly files: JournalFiles;
  readonly dataDirectory: string;
  readonly emergencyId: string;
  readonly randomBytes: RandomBytes;
}

/** Makes the key of a new emergency, durable when this resolves. Never replaces one that exists. */
export async function createKeyFile(place: KeyPlace): Promise<SealingKey> {
  const directory = keyDirectory(place);
  if (hasKeyFile(place)) throw new Error(`There is a key for ${place.emergencyId} already`);
  const secret = place.randomBytes(KEY_LENGTH);
  await place.files.makeDirectory(directory);
  await putFile(place.files, join(directory, place.emergencyId), async (file) => writeWhole(file, secret, 0));
  return new SealingKey(place.emergencyId, secret, place.randomBytes);
}

/** The key of an emergency that has one. A missing key is refused and never made anew: the old one is still needed. */
export async function readKeyFile(place: KeyPlace): Promise<SealingKey> {
  const path = join(keyDirectory(place), place.emergencyId);
  if (!hasKeyFile(place)) {
    throw new EventLogRefused(
      `The key file ${path} is missing. Put it back from the backup of the keys; without it the personal parts of ` +
        `this emergency cannot be read, so it stays closed.`,
    );
  }
  const secret = await readWhole(place.files, path);
  if (secret.length !== KEY_LENGTH) {
    throw new EventLogRefused(
      `The key file ${path} holds ${secret.length} bytes instead of ${KEY_LENGTH}. Put it back from the backup of the keys.`,
    );
  }
  return new SealingKey(place.emergencyId, secret, place.randomBytes);
}

export function hasKeyFile(place: KeyPlace): boolean {
  return place.files.list(keyDirectory(place)).includes(place.emergencyId);
}

function keyDirectory({ dataDirectory }: KeyPlace): string {
  return join(dataDirectory, 'keys');
}
