import type { AnyCommand } from '@muster/shared/emergency/commands.ts';
import type { EmergencyEvent } from '@muster/shared/emergency/events.ts';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import { CommandDesk } from '@muster/server/src/desk/command-desk.ts';
import { emergencyRules, type EmergencyWritable } from '@muster/server/src/desk/emergency-rules.ts';
import { emptyEmergencyState, type EmergencyState } from '@muster/server/src/desk/emergency-state.ts';
import { laneKey, Lanes } from '@muster/server/src/desk/lanes.ts';
import { MemoryEventLog } from '@muster/server/src/event-log/memory-event-log.ts';
import type { Link, RoomSender } from '@muster/server/src/publish/feed.ts';
import { LaneContacts } from '@muster/server/src/publish/lane-contacts.ts';
import { Publisher } from '@muster/server/src/publish/publisher.ts';

export const FOUNDER = '00000000-0000-4000-8000-00000000f001';

/** A message on its way to one link. */
export interface Delivery {
  readonly event: string;
  readonly message: unknown;
}

/** The whole engine of one emergency in one process: desk, log in memory, publisher, and links that tests hold. */
export class SimulatedEmergency implements RoomSender {
  readonly state: EmergencyState = emptyEmergencyState();
  readonly log = new MemoryEventLog();
  readonly lanes = new Lanes();
  readonly contacts: LaneContacts;
  readonly publisher: Publisher;
  readonly desk: CommandDesk<EmergencyState, EmergencyWritable, AnyCommand, EmergencyEvent>;
  readonly defects: unknown[] = [];
  readonly #rooms = new Map<string, Set<string>>();
  readonly #inboxes = new Map<string, Delivery[]>();
  readonly now = () => new Date('2026-10-14T11:00:00Z');

  constructor() {
    this.contacts = new LaneContacts(this.now);
    this.publisher = new Publisher({
      ...{ state: this.state, now: this.now, contacts: this.contacts },
      standing: () => ({}),
    });
    this.desk = new CommandDesk({
      log: this.log,
      rules: emergencyRules,
      state: this.state,
      lanes: this.lanes,
      now: this.now,
      lastHeard: (lane) => this.contacts.lastHeard(lane),
      publish: (committed) => this.publisher.note(committed),
      onDefect: (defect) => this.defects.push(defect),
      onPublishFailed: (error) => this.defects.push(error),
    });
    this.publisher.begin(this.log);
    this.publisher.connect(this);
  }

  /** The next command of a lane. The shape is what an officer's form would send. */
  send(command: object, { by = FOUNDER, device = 'tablet-1', seen }: Sending = {}): Promise<Answer> {
    const n = this.lanes.lastN(laneKey(by, device)) + 1;
    return this.desk.submit({
      by,
      device,
      n,
      at: '2026-10-14T10:59:00Z',
      hash: `${by}${device}${String(n)}`,
      administrator: by === FOUNDER,
      founder: by === FOUNDER,
      command: command as AnyCommand,
      body: command,
      ...(seen !== undefined && { seen }),
    });
  }

  /** A link whose messages wait in `inbox` until the test delivers, loses or repeats them. */
  link(id: string, inbox: Delivery[]): Link {
    this.#inboxes.set(id, inbox);
    return {
      id,
      send: (event, message: unknown) =>
        void inbox.push({ event, message: JSON.parse(JSON.stringify(message)) }),
      joinRoom: (room) => void this.#rooms.set(room, (this.#rooms.get(room) ?? new Set()).add(id)),
      leaveRoom: (room) => void this.#rooms.get(room)?.delete(id),
      backlog: 0,
      bytesSent: 0,
      cut: () => undefined,
    };
  }

  toRoom(room: string, except: readonly string[], event: string, message: unknown): void {
    for (const id of this.#rooms.get(room) ?? []) {
      if (except.includes(id)) continue;
      this.#inboxes.get(id)?.push({ event, message: JSON.parse(JSON.stringify(message)) });
    }
  }
}

export interface Sending {
  readonly by?: string;
  readonly device?: string;
  readonly seen?: number;
}
