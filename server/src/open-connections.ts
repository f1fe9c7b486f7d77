import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Every connection of a server, also those that became WebSockets, which the server itself loses sight of. */
export class OpenConnections {
  readonly #sockets = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** Waits for a closing that waits for everyone; who has not gone within this time is cut off. */
  async within(milliseconds: number, closing: Promise<void>): Promise<void> {
    const timer = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, milliseconds);
    await closing.finally(() => clearTimeout(timer));
  }
}
