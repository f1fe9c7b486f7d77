import type { MusterSocket, MusterSocketServer } from '../receive/command-socket.ts';
import type { Link, RoomSender } from './feed.ts';

/** A connection as Node keeps it. `writableLength` counts until a whole write has left; the queue below counts each byte. */
interface Wire {
  readonly bytesWritten: number;
  readonly writableLength: number;
  readonly _handle?: { readonly bytesWritten?: number; readonly writeQueueSize?: number } | null;
  destroy(): void;
}

/** What the socket library keeps below its surface. */
interface Conn {
  /** Messages that wait for those before them to leave: most of a slow reader's backlog stands here. */
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: {
    /** Of a WebSocket; a polling transport has none. */
    readonly socket?: { readonly _socket?: Wire };
    on(event: 'headers', heard: (headers: unknown, request: Poll) => void): void;
  };
  close(discard: boolean): void;
}

interface Poll {
  readonly method: string;
  readonly socket: Wire;
}

/** A socket as the publisher sees it. */
export function linkOf(socket: MusterSocket): Link {
  const conn = socket.conn as unknown as Conn;
  let lastPoll: Wire | undefined;
  conn.transport.on('headers', (_headers, { method, socket: wire }) => {
    if (method === 'GET') lastPoll = wire;
  });
  const wire = (): Wire | undefined => conn.transport.socket?._socket ?? lastPoll;
  return {
    id: socket.id,
    send: (event, ...message) => void socket.emit(event, ...message),
    joinRoom: (room) => void socket.join(room),
    leaveRoom: (room) => void socket.leave(room),
    get backlog() {
      return waiting(conn) + (wire()?.writableLength ?? 0);
    },
    get bytesSent() {
      return sentThrough(wire());
    },
    cut: () => {
      // Closing in good order would wait for the backlog, which is what does not leave.
      const stuck = wire();
      conn.close(true);
      stuck?.destroy();
    },
  };
}

/** In characters: at least a quarter of the bytes, exact for what is ASCII. */
function waiting({ writeBuffer }: Conn): number {
  let length = 0;
  for (const { data } of writeBuffer) if (typeof data === 'string') length += data.length;
  return length;
}

function sentThrough(wire: Wire | undefined): number {
  if (!wire) return 0;
  const { bytesWritten, writableLength, _handle } = wire;
  if (_handle?.bytesWritten === undefined || _handle.writeQueueSize === undefined)
    return bytesWritten - writableLength;
  return _handle.bytesWritten - _handle.writeQueueSize;
}

/** One broadcast is encoded once, whatever the number of sockets. */
export function roomSenderOf(io: MusterSocketServer): RoomSender {
  return {
    toRoom: (room, except, event, ...message) => {
      const all = io.to(room);
      (except.length > 0 ? all.except([...except]) : all).emit(event, ...message);
    },
  };
}
