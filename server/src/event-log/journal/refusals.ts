import { EventLogRefused } from '../event-log.ts';

/** Damage to entries that were acknowledged: nothing may be guessed, so a person has to choose. */
export function damaged(
  path: string,
  { offset, reason }: { readonly offset: number; readonly reason: string },
): EventLogRefused {
  return new EventLogRefused(
    `The journal is damaged in ${path} at byte ${offset}: ${reason}. Acknowledged entries stand there, so nothing was ` +
      `changed. Copy the directory as it is and restore this emergency from its last backup.`,
  );
}

export function segmentMissing(path: string): EventLogRefused {
  return new EventLogRefused(
    `The journal file ${path} does not continue the one before it: a file between them is missing or was replaced. ` +
      `Put it back, or restore this emergency from its last backup.`,
  );
}

export function wrongKey(path: string, emergencyId: string): EventLogRefused {
  return new EventLogRefused(
    `The key of ${emergencyId} is not the one that ${path} was written with. Put the right file back from the backup ` +
      `of the keys; the one that is there now was left as it is.`,
  );
}

export function notThisLog(path: string, emergencyId: string): EventLogRefused {
  return new EventLogRefused(
    `The journal file ${path} is not part of the log of ${emergencyId}: its header is damaged or names another log. ` +
      `Put the right file back, or restore this emergency from its last backup.`,
  );
}

export function noJournal(directory: string): EventLogRefused {
  return new EventLogRefused(
    `There is no journal in ${directory}. If its disk is not mounted, mount it; else restore this emergency from its last backup.`,
  );
}
