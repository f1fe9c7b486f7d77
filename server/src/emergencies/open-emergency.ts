import type { AnyCommand } from '@muster/shared/emergency/commands.ts';
import type { EmergencyEvent } from '@muster/shared/emergency/events.ts';
import { restoredFrom } from '../backup/restored-from.ts';
import type { Standing } from '@muster/shared/protocol/beat.ts';
import { due } from '@muster/shared/emergency/due.ts';
import { CLOCK, SERVER_DEVICE } from '@muster/shared/vocabulary/ids.ts';
import { canonicalJson } from '@muster/shared/vocabulary/canonical-json.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { CommandDesk, Committed } from '../desk/command-desk.ts';
import { emergencyRules, type EmergencyWritable } from '../desk/emergency-rules.ts';
import { emergencyRestorable } from '../desk/emergency-restorable.ts';
import type { EmergencyState } from '../desk/emergency-state.ts';
import { openDesk } from '../desk/open-desk.ts';
import type { JournalEventLog } from '../event-log/journal-event-log.ts';
import type { JournalPlace } from '../event-log/open-journal.ts';
import type { SealingKey } from '../event-log/sealing-key.ts';
import { Publisher } from '../publish/publisher.ts';
import { LaneContacts } from '../publish/lane-contacts.ts';
import { SearchIndex } from '../export/search-index.ts';

export interface OpenEmergencyOptions {
  readonly emergencyId: string;
  readonly place: JournalPlace;
  readonly rulesFingerprint: string;
  readonly now: () => Date;
  readonly snapshotEvery: number;
  /** The last entry of this log that a verified backup holds. */
  readonly backedUpTo: (emergencyId: string, epoch: string) => number | undefined;
  readonly alarm: (what: string, cause: unknown) => void;
}

/** One emergency that is open on this server: its desk, its log, and whoever follows it. */
export class OpenEmergency {
  readonly id: string;
  readonly state: EmergencyState;
  readonly desk: CommandDesk<EmergencyState, EmergencyWritable, AnyCommand, EmergencyEvent>;
  readonly log: JournalEventLog;
  readonly key: SealingKey;
  readonly publisher: Publisher;
  readonly contacts: LaneContacts;
  readonly search: SearchIndex;
  readonly alarm: (what: string, cause: unknown) => void;
  readonly #now: () => Date;
  readonly #close: () => Promise<void>;
  #serverTurn: Promise<unknown> = Promise.resolve();

  private constructor(parts: OpenParts) {
    this.id = parts.options.emergencyId;
    this.state = parts.state;
    this.desk = parts.opened.desk;
    this.log = parts.opened.log;
    this.key = parts.opened.key;
    this.publisher = parts.publisher;
    this.contacts = parts.contacts;
    this.search = parts.search;
    this.alarm = parts.options.alarm;
    this.#now = parts.options.now;
    this.#close = parts.opened.close;
  }

  static async open(options: OpenEmergencyOptions): Promise<OpenEmergency> {
    const { emergencyId, place, rulesFingerprint, now, snapshotEvery, alarm } = options;
    const restorable = emergencyRestorable();
    const { state } = restorable;
    const contacts = new LaneContacts(now);
    const restored = await restoredFrom(place.files, place);
    const standing = (): Standing => {
      const backedUpTo = options.backedUpTo(emergencyId, opened.log.epoch);
      return {
        ...(opened.desk.isReadOnly && { readOnly: true }),
        ...(backedUpTo !== undefined && { backedUpTo }),
        ...(restored !== undefined && { restoredFrom: restored }),
      };
    };
    const publisher = new Publisher({ state, now, contacts, standing });
    const search = new SearchIndex(state.tables);
    const opened = await openDesk({
      place,
      rules: emergencyRules,
      restorable,
      rulesFingerprint,
      snapshotEvery,
      now,
      lastHeard: (lane) => contacts.lastHeard(lane),
      publish: (committed: Committed<EmergencyWritable, EmergencyEvent>) => {
        search.note(committed.draft, committed.from);
        publisher.note(committed);
      },
      onDefect: (defect, { n, command }) =>
        alarm(`Defect in ${emergencyId}: ${command.type} (n ${String(n)})`, defect),
      onPublishFailed: (error) => {
        alarm(`What happened in ${emergencyId} could not be published`, error);
        publisher.endAllFeeds();
      },
      onReplaying: (receivedAt) => publisher.figures.history.advance(receivedAt),
      onSnapshotFailed: (error) => alarm(`No snapshot of ${emergencyId} was taken`, error),
    });
    for (const reason of opened.ignoredSnapshots) alarm(`Replayed ${emergencyId} whole`, reason);
    publisher.begin(opened.log);
    search.build();
    return new OpenEmergency({ options, state, opened, publisher, contacts, search });
  }

  now(): Date {
    return this.#now();
  }

  /** A command of the server itself or of the clock: same desk, device `server`, next number. */
  submitAsServer(command: AnyCommand, by: string = CLOCK, founder = false): Promise<Answer> {
    const answer = this.#serverTurn.then(() => this.#submitNext(command, by, founder));
    // One at a time, since each takes the next number; a failure is the caller's to see, not the next one's.
    this.#serverTurn = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }

  #submitNext(command: AnyCommand, by: string, founder: boolean): Promise<Answer> {
    const body = JSON.parse(JSON.stringify(command)) as unknown;
    return this.desk.submit({
      by,
      administrator: founder,
      founder,
      device: SERVER_DEVICE,
      n: this.desk.lastN(by, SERVER_DEVICE) + 1,
      at: this.#now().toISOString(),
      hash: this.key.commandHash(canonicalJson(body)),
      command,
      body,
    });
  }

  /** What time alone changes, once: claims that lapsed, orders that begin or end. Without room, whether there is room again. */
  async tick(): Promise<void> {
    if (this.desk.isReadOnly) await this.submitAsServer({ type: 'Withdraw' });
    this.publisher.figures.history.advance(this.#now().toISOString());
    const lastHeard = (lane: string) => this.contacts.lastHeard(lane);
    for (const command of due(this.state.tables, { now: this.#now().toISOString(), lastHeard })) {
      await this.submitAsServer(command);
    }
  }

  async close(): Promise<void> {
    this.publisher.end();
    await this.#close();
  }
}

interface OpenParts {
  readonly options: OpenEmergencyOptions;
  readonly state: EmergencyState;
  readonly opened: Awaited<
    ReturnType<typeof openDesk<EmergencyState, EmergencyWritable, AnyCommand, EmergencyEvent>>
  >;
  readonly publisher: Publisher;
  readonly contacts: LaneContacts;
  readonly search: SearchIndex;
}
