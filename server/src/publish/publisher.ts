import { RECORD_KINDS, type AnyRecord } from '@muster/shared/emergency/emergency.ts';
import type { Standing } from '@muster/shared/protocol/beat.ts';
import type { EmergencyEvent } from '@muster/shared/emergency/events.ts';
import {
  frameOf,
  framesAfter,
  touchedBetween,
  type Frame,
  type Touched,
} from '@muster/shared/scopes/diff.ts';
import type { Eyes } from '@muster/shared/scopes/sight.ts';
import { scopeOf } from '@muster/shared/scopes/scope.ts';
import type { DraftTable } from '@muster/shared/vocabulary/table.ts';
import type { Committed } from '../desk/command-desk.ts';
import type { EmergencyWritable } from '../desk/emergency-rules.ts';
import type { EmergencyState } from '../desk/emergency-state.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { Feed, RoomSender } from './feed.ts';
import { FiguresWindow } from './figures-window.ts';
import type { LaneContacts } from './lane-contacts.ts';
import { presenceOf } from './presence-of.ts';
import { Room } from './room.ts';
import { SendWindow } from './send-window.ts';
import { sinceCursor } from './since-cursor.ts';

interface PublisherOptions {
  readonly state: EmergencyState;
  readonly now: () => Date;
  readonly contacts: LaneContacts;
  readonly standing: () => Standing;
}

/** No byte left for so long: the reader is gone. */
export const CUT_AFTER_MS = 30_000;
const FRAME_RECORDS = 500;

/** Tells each scope what changed in it: coalesced, encoded once, one cursor. Only durable state is read here. */
export class Publisher {
  readonly window: SendWindow;
  readonly #options: PublisherOptions;
  readonly #figures: FiguresWindow;
  readonly #rooms = new Map<string, Room>();
  readonly #feeds = new Map<string, Feed>();
  /** Touched since the last send, newest wins. */
  #touched = new Map<string, Touched>();
  #presence = '';
  #sender: RoomSender | undefined;
  #log: EventLog | undefined;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.window = new SendWindow(() => this.#flush());
    const send = (sites: ReadonlySet<string>) => this.#sendFigures(sites);
    this.#figures = new FiguresWindow({ ...options, head: () => this.head, send });
  }

  begin(log: EventLog): void {
    this.#log = log;
  }

  /** Rooms are per emergency; the sender is the server's, set when it listens. */
  connect(sender: RoomSender): void {
    this.#sender = sender;
  }

  end(): void {
    this.window.stop();
    this.#figures.stop();
    for (const feed of this.#feeds.values()) feed.link.cut();
  }

  get head(): number {
    return this.#log?.head.seq ?? 0;
  }

  get epoch(): string {
    return this.#log?.epoch ?? '';
  }

  get standing(): Standing {
    return this.#options.standing();
  }

  get figures(): FiguresWindow {
    return this.#figures;
  }

  get feeds(): Iterable<Feed> {
    return this.#feeds.values();
  }

  note({ draft, entries }: Committed<EmergencyWritable, EmergencyEvent>): void {
    if (draft.evacuees.written.size > 0) this.#figures.note(draft.evacuees);
    if (this.#feeds.size === 0) return;
    for (const kind of RECORD_KINDS) {
      for (const [id, record] of (draft[kind] as unknown as DraftTable<AnyRecord>).written) {
        this.#touched.set(`${kind} ${id}`, { kind, id, record });
      }
    }
    if (draft.grants.written.size > 0 || draft.settings.written.size > 0) this.#endChangedScopes();
    this.window.ask(entries.length);
  }

  /** From now on this socket gets what changes in its scope. It has been sent everything up to the head. */
  follow(feed: Feed): void {
    this.#flush();
    const name = `${this.#log?.epoch ?? ''}:${feed.scope.key}`;
    const room = this.#rooms.get(name) ?? new Room(name, feed.scope, this.head);
    this.#rooms.set(name, room);
    room.add(feed);
    this.#feeds.set(feed.link.id, feed);
    // Whoever comes must be told too, although nothing has changed for the others.
    this.#presence = '';
  }

  unfollow(linkId: string): void {
    const feed = this.#feeds.get(linkId);
    if (!feed) return;
    this.#feeds.delete(linkId);
    for (const [name, room] of this.#rooms) {
      if (room.feeds.get(linkId) !== feed) continue;
      room.remove(feed);
      if (room.feeds.size === 0) this.#rooms.delete(name);
    }
  }

  feedOf(linkId: string): Feed | undefined {
    return this.#feeds.get(linkId);
  }

  /** Everything between a cursor and the head, as one frame. */
  catchUp(eyes: Eyes, from: number): Frame {
    return frameOf(this.touchedSince(from), eyes, from, this.head);
  }

  touchedSince(from: number): Iterable<Touched> {
    return touchedBetween(this.#options.state.tables, from, this.head);
  }

  /** The same in frames of a size that resumes, for a first load or a long absence. */
  load(eyes: Eyes, from: number): IterableIterator<Frame> {
    return framesAfter(this.#options.state.tables, eyes, { from, head: this.head, size: FRAME_RECORDS });
  }

  /** Each two seconds. */
  beat(): void {
    this.#flush();
    const now = this.#options.now();
    for (const feed of this.#feeds.values()) if (feed.lagging) this.#serveLaggard(feed, now);
    if (!this.#sender) return;
    for (const room of this.#rooms.values()) {
      room.beat(this.#sender, this.head, { now, standing: this.#options.standing() });
    }
  }

  /** Each second, if it has changed: who else is here. Volatile, never in the log. */
  sendPresence(): void {
    const presence = presenceOf(this.#feeds.values());
    const text = JSON.stringify(presence);
    if (!this.#sender || text === this.#presence) return;
    this.#presence = text;
    for (const room of this.#rooms.values()) this.#sender.toRoom(room.name, [], 'presence', presence);
  }

  /** A session ended, or a role changed: the socket must say hello again. */
  endFeed(feed: Feed, reason: 'scope' | 'session'): void {
    this.unfollow(feed.link.id);
    feed.link.send('wipe', { reason });
  }

  /** Something went wrong on the way to them: everybody says hello again and begins from their cursor. */
  endAllFeeds(): void {
    for (const feed of [...this.#feeds.values()]) this.endFeed(feed, 'scope');
  }

  #endChangedScopes(): void {
    for (const feed of [...this.#feeds.values()]) {
      const scope = scopeOf(this.#options.state.tables, feed.reader);
      if (scope?.key !== feed.scope.key) this.endFeed(feed, 'scope');
    }
  }

  #flush(): void {
    if (this.#touched.size === 0 || !this.#sender) return;
    const touched = [...this.#touched.values()];
    this.#touched = new Map();
    const now = this.#options.now().getTime();
    for (const room of this.#rooms.values()) room.send(this.#sender, touched, this.head, now);
  }

  #serveLaggard(feed: Feed, now: Date): void {
    const { link, lagging, scope } = feed;
    if (!lagging) return;
    if (link.backlog === 0) {
      delete feed.lagging;
      const missed = sinceCursor(this, feed, lagging.cursor);
      if ('frame' in missed) link.send('frame', missed.frame);
      // Too much for a message: an empty frame beyond its cursor is a gap, so it pulls and is told to load.
      else link.send('beat', { from: this.head, to: this.head, at: now.toISOString() });
      link.send('figures', this.#figures.of(scope));
    } else if (link.bytesSent !== lagging.bytesSent) {
      feed.lagging = { ...lagging, since: now.getTime(), bytesSent: link.bytesSent };
    } else if (now.getTime() - lagging.since > CUT_AFTER_MS) link.cut();
  }

  #sendFigures(sites: ReadonlySet<string>): void {
    if (!this.#sender) return;
    for (const room of this.#rooms.values())
      room.sendFigures(this.#sender, this.#figures.of(room.scope, sites));
  }
}
