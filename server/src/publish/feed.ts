import type { ServerToClient } from '@muster/shared/protocol/socket-events.ts';
import type { Reader, Scope } from '@muster/shared/scopes/scope.ts';

type Event = keyof ServerToClient;

/** The live connection of one tablet, as the publisher needs it; the socket library is behind it. */
export interface Link {
  readonly id: string;
  send<E extends Event>(event: E, ...message: Parameters<ServerToClient[E]>): void;
  joinRoom(room: string): void;
  leaveRoom(room: string): void;
  /** Bytes that have not left this machine yet. */
  readonly backlog: number;
  /** Bytes that have left it on the connection of the moment: any change tells a slow reader from one that stands still. */
  readonly bytesSent: number;
  /** Ends it at once, with whatever has not left. */
  cut(): void;
}

/** Sends one message to all links of a room, encoded once. */
export interface RoomSender {
  toRoom<E extends Event>(
    room: string,
    except: readonly string[],
    event: E,
    ...message: Parameters<ServerToClient[E]>
  ): void;
}

/** One socket's feed: one scope, one cursor. */
export interface Feed {
  readonly link: Link;
  readonly reader: Reader;
  /** The officer's. */
  readonly name: string;
  readonly scope: Scope;
  readonly lane: string;
  readonly tokenSha256: string;
  /** Only while it lags behind its room: what it has been sent. */
  lagging?: { cursor: number; since: number; bytesSent: number };
}
