import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSegmentName } from '../event-log/journal/segment-header.ts';
import { emergencyDirectory } from '../event-log/open-journal.ts';
import { writeDurably } from './write-durably.ts';

const NETWORK = 'network';

/** Ids of the logs of a directory, that of the network first: what it names is then found beside it. */
export function logsIn(dataDirectory: string): readonly string[] {
  const parent = join(dataDirectory, 'emergencies');
  if (!existsSync(parent)) return [];
  const ids = readdirSync(parent).filter((id) => segmentsOf(dataDirectory, id).length > 0);
  return ids.sort((one, other) => Number(other === NETWORK) - Number(one === NETWORK));
}

/** Paths in order of their first entries. */
export function segmentsOf(dataDirectory: string, id: string): readonly string[] {
  const directory = join(emergencyDirectory(dataDirectory, id), 'journal');
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter(isSegmentName)
    .sort()
    .map((name) => join(directory, name));
}

/** Where the journal of a log stands, made if it is not there. */
export function journalIn(dataDirectory: string, id: string): string {
  const directory = join(emergencyDirectory(dataDirectory, id), 'journal');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return directory;
}

/** Keys stand apart from what they seal. */
export function copyKey(id: string, { from, to }: { readonly from: string; readonly to: string }): void {
  const directory = join(to, 'keys');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeDurably(join(directory, id), readFileSync(join(from, 'keys', id)));
}
