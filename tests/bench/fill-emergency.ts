import { diskFiles } from '@muster/server/src/event-log/journal/disk-files.ts';
import type { JournalFiles } from '@muster/server/src/event-log/journal/journal-files.ts';
import { answerParent } from './bench-process.ts';
import { InProcessEmergency } from './in-process-emergency.ts';
import { castCommands, sampleCommand, type SampleCommand } from './sample-commands.ts';

/** How full an emergency is to become, and by whom. */
export interface Filling {
  readonly dataDirectory: string;
  readonly emergencyId: string;
  readonly founder: string;
  readonly people: number;
  readonly commands: number;
  /** Commands after the snapshot. */
  readonly tail: number;
}

/** Nothing is waited for: what the filling writes need not outlive a power cut. */
const hastyFiles: JournalFiles = {
  ...diskFiles,
  open: (path, mode) => ({ ...diskFiles.open(path, mode), sync: async () => undefined }),
};
const DEVICES = 40;
const AT_ONCE = 256;

const filling = JSON.parse(process.argv[2] ?? '') as Filling;

async function submitAll(opened: InProcessEmergency, commands: Iterable<SampleCommand>): Promise<void> {
  let batch: Promise<unknown>[] = [];
  let count = 0;
  for (const command of commands) {
    batch.push(opened.submit(opened.received(command, `device-${count % DEVICES}`)));
    count += 1;
    if (batch.length < AT_ONCE) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
}

/** Registrations with everything an officer fills in, then people seen at one site and the other. */
function* commandsToFill(sites: readonly [string, string]): Generator<SampleCommand> {
  const people: string[] = [];
  for (let index = 0; index < filling.people; index += 1) {
    const command = sampleCommand('real', index, { sites, people: [] });
    people.push(String(command['evacueeId']));
    yield command;
  }
  for (let index = 0; index < filling.commands - filling.people; index += 1) {
    yield sampleCommand('thin', index, { sites, people });
  }
}

async function fill(): Promise<void> {
  const opened = await InProcessEmergency.open({ ...filling, files: hastyFiles });
  const { cast, commands } = castCommands(1);
  await submitAll(opened, commands);
  await submitAll(opened, commandsToFill(cast.sites));
  await opened.close();

  // Behind the snapshot that a clean stop takes: more entries, and then an end without one.
  const again = await InProcessEmergency.open({ ...filling, files: hastyFiles });
  const tail = Array.from({ length: filling.tail }, (_, index) => sampleCommand('real', index, cast));
  await submitAll(again, tail);
  await again.emergency.log.close();
}

await fill();
answerParent(null, { stop: () => undefined });
