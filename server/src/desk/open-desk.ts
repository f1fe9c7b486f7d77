import { join } from 'node:path';
import type { JsonObject } from '../event-log/event-log.ts';
import type { JournalEventLog } from '../event-log/journal-event-log.ts';
import {
  createJournal,
  emergencyDirectory,
  journalExists,
  openJournal,
  type JournalPlace,
} from '../event-log/open-journal.ts';
import type { SealingKey } from '../event-log/sealing-key.ts';
import { SnapshotStore, type KindedRecord } from '../event-log/snapshot/snapshot-store.ts';
import { CommandDesk, type Committed, type DeskOptions } from './command-desk.ts';
import type { DeskRules } from './desk-rules.ts';
import { fromLogEntry } from './entry.ts';
import { laneKey, Lanes, type SavedLane } from './lanes.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

/** What opening needs to know of a kind of state, besides its rules. */
export interface Restorable<State> {
  readonly state: State;
  readonly restore: (kind: string, record: JsonObject) => void;
  /** References are taken when it is called; what it gives may be worked out while it is read. */
  readonly records: () => Iterable<KindedRecord>;
  /** Called once all of a snapshot has been put back. */
  readonly restored?: () => void;
}

export interface OpenDesk<State, Draft, Command, Event> {
  readonly desk: CommandDesk<State, Draft, Command, Event>;
  readonly log: JournalEventLog;
  readonly key: SealingKey;
  /** Why a snapshot was passed over, if one was. */
  readonly ignoredSnapshots: readonly string[];
  /** Waits for what is in flight, takes a snapshot, and lets the log go. */
  readonly close: () => Promise<void>;
}

export interface OpenDeskOptions<State, Draft, Command, Event> extends Omit<
  DeskOptions<State, Draft, Command, Event>,
  'log' | 'lanes' | 'state'
> {
  readonly place: JournalPlace;
  readonly restorable: Restorable<State>;
  readonly rulesFingerprint: string;
  /** Entries between two snapshots. */
  readonly snapshotEvery: number;
  readonly onSnapshotFailed: (error: unknown) => void;
  /** Replay comes to an entry that was received then; the state is as the one before it left it. */
  readonly onReplaying?: (receivedAt: string) => void;
}

/** Opens a log, or makes a new one; brings the state up to its head from the newest good snapshot and what follows. */
export async function openDesk<State, Draft, Command, Event>(
  options: OpenDeskOptions<State, Draft, Command, Event>,
): Promise<OpenDesk<State, Draft, Command, Event>> {
  const { place, rules, restorable, rulesFingerprint, snapshotEvery, onSnapshotFailed } = options;
  const { log, key } = journalExists(place) ? await openJournal(place) : await createJournal(place);
  const store = new SnapshotStore({
    files: place.files,
    directory: join(emergencyDirectory(place.dataDirectory, place.emergencyId), 'snapshot'),
    key,
    randomBytes: place.randomBytes,
  });
  const lanes = new Lanes();
  const { snapshot, ignored } = await store.load(rulesFingerprint, log);
  for (const [kind, record] of snapshot?.records ?? []) restorable.restore(kind, record);
  restorable.restored?.();
  lanes.restore((snapshot?.lanes ?? []) as readonly SavedLane[]);
  const onReplaying = options.onReplaying ?? (() => undefined);
  await replay(log, { rules, state: restorable.state, lanes, after: snapshot?.seq ?? 0, onReplaying });

  const keeper = new SnapshotKeeper({
    store,
    log,
    lanes,
    rulesFingerprint,
    records: restorable.records,
    every: snapshotEvery,
    since: snapshot?.seq ?? 0,
    onFailed: onSnapshotFailed,
  });
  const publish = (committed: Committed<Draft, Event>) => {
    options.publish(committed);
    keeper.noteHead(committed.to);
  };
  const desk = new CommandDesk({ ...options, log, lanes, state: restorable.state, publish });
  const close = async () => {
    await desk.idle();
    await keeper.finish();
    await log.close();
  };
  return { desk, log, key, ignoredSnapshots: snapshot || log.head.seq === 0 ? [] : ignored, close };
}

interface Replaying<State, Draft, Command, Event> {
  readonly rules: DeskRules<State, Draft, Command, Event>;
  readonly state: State;
  readonly lanes: Lanes;
  readonly after: number;
  readonly onReplaying: (receivedAt: string) => void;
}

async function replay<State, Draft, Command, Event>(
  log: JournalEventLog,
  { rules, state, lanes, after, onReplaying }: Replaying<State, Draft, Command, Event>,
): Promise<void> {
  for await (const group of log.replay(after)) {
    for (const line of group) {
      const entry = fromLogEntry<Event>(line);
      const { seq, by, device, at, receivedAt, hash, rejection, events } = entry;
      onReplaying(receivedAt);
      lanes.record(laneKey(by, device), { seq, hash, refused: rejection !== undefined });
      if (events.length === 0) continue;
      const draft = rules.draftOver(state);
      rules.applyEntry(draft, events, { seq, by, device, at });
      rules.merge(state, draft);
    }
  }
}
