import type { MusterSocket, MusterSocketServer } from '../receive/command-socket.ts';
import type { Link, RoomSender } from './feed.ts';

/** What the socket library keeps below its surface; absent while a transport changes. */
interface Wire {
  readonly bytesWritten?: number;
  readonly writableLength?: number;
}

/** A socket as the publisher sees it. */
export function linkOf(socket: MusterSocket): Link {
  const wire = (): Wire => {
    const transport = socket.conn.transport as unknown as { socket?: { _socket?: Wire } };
    return transport.socket?._socket ?? {};
  };
  return {
    id: socket.id,
    send: (event, ...message) => void socket.emit(event, ...message),
    joinRoom: (room) => void socket.join(room),
    leaveRoom: (room) => void socket.leave(room),
    get backlog() {
      return wire().writableLength ?? 0;
    },
    get bytesSent() {
      return (wire().bytesWritten ?? 0) - (wire().writableLength ?? 0);
    },
    cut: () => void socket.disconnect(true),
  };
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
