import type { Standing } from '@muster/shared/protocol/beat.ts';
import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import type { Touched } from '@muster/shared/scopes/diff.ts';
import { frameOf, type Frame } from '@muster/shared/scopes/diff.ts';
import { officerStream, streamsOf } from '@muster/shared/scopes/streams-of.ts';
import type { Scope } from '@muster/shared/scopes/scope.ts';
import type { Feed, RoomSender } from './feed.ts';

/** Unsent bytes above which a socket is left out of its room until it has drained. */
const BACKLOG_LIMIT = 256 * 1024;

/** All sockets of one scope. What they share is made and encoded once. */
export class Room {
  readonly name: string;
  readonly feeds = new Map<string, Feed>();
  readonly #scope: Scope;
  /** What everyone who keeps up has been sent. */
  #sentTo: number;

  constructor(name: string, scope: Scope, head: number) {
    this.name = name;
    this.#scope = scope;
    this.#sentTo = head;
  }

  get scope(): Scope {
    return this.#scope;
  }

  add(feed: Feed): void {
    this.feeds.set(feed.link.id, feed);
    feed.link.joinRoom(this.name);
  }

  remove(feed: Feed): void {
    this.feeds.delete(feed.link.id);
    feed.link.leaveRoom(this.name);
  }

  /** One frame for the room; those whose own records changed get one of their own with the same from and to. */
  send(sender: RoomSender, touched: readonly Touched[], to: number, now: number): void {
    this.#leaveLaggards(now);
    const from = this.#sentTo;
    const frame = frameOf(touched, { scope: this.#scope }, from, to);
    const own = this.#ownFrames(touched, from, to);
    const empty = isEmpty(frame);
    if (empty && own.size === 0) return;
    this.#sentTo = to;
    const except = [...own.keys(), ...this.#laggards()];
    if (except.length < this.feeds.size) sender.toRoom(this.name, except, 'frame', frame);
    for (const [id, ownFrame] of own) this.feeds.get(id)?.link.send('frame', ownFrame);
  }

  /** An empty frame that brings everyone's cursor to the head and shows that the link lives. */
  beat(
    sender: RoomSender,
    to: number,
    { now, standing }: { readonly now: Date; readonly standing: Standing },
  ): void {
    this.#leaveLaggards(now.getTime());
    const from = this.#sentTo;
    this.#sentTo = to;
    sender.toRoom(this.name, this.#laggards(), 'beat', { from, to, at: now.toISOString(), ...standing });
  }

  /** Counts, beside the cursor. Whoever lags gets them all when it has caught up. */
  sendFigures(sender: RoomSender, figures: FiguresRecord[]): void {
    if (figures.length > 0) sender.toRoom(this.name, this.#laggards(), 'figures', figures);
  }

  #ownFrames(touched: readonly Touched[], from: number, to: number): ReadonlyMap<string, Frame> {
    const frames = new Map<string, Frame>();
    const officers = officersOf(touched);
    if (officers.size === 0) return frames;
    for (const [id, { reader, lagging }] of this.feeds) {
      if (lagging || !officers.has(officerStream(reader.officerId))) continue;
      frames.set(id, frameOf(touched, { scope: this.#scope, officerId: reader.officerId }, from, to));
    }
    return frames;
  }

  #leaveLaggards(now: number): void {
    for (const feed of this.feeds.values()) {
      const { link, lagging } = feed;
      if (!lagging && link.backlog > BACKLOG_LIMIT) {
        feed.lagging = { cursor: this.#sentTo, since: now, bytesSent: link.bytesSent };
      }
    }
  }

  #laggards(): string[] {
    return [...this.feeds.values()].flatMap(({ lagging, link }) => (lagging ? [link.id] : []));
  }
}

function isEmpty({ put, drop }: Frame): boolean {
  return put.length === 0 && drop.length === 0;
}

function officersOf(touched: readonly Touched[]): ReadonlySet<string> {
  const officers = new Set<string>();
  for (const { kind, record } of touched) {
    if (kind !== 'screenings' && kind !== 'findings' && kind !== 'grants') continue;
    for (const stream of streamsOf(kind, record)) if (stream.startsWith('officer:')) officers.add(stream);
  }
  return officers;
}
