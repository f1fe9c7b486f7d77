import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a bad line does to a connection. */
export type Trouble = 'stall' | 'cut' | 'half-close';

interface Line {
  readonly near: Socket;
  readonly far: Socket;
}

/** A line between clients and a server that passes every byte until a test makes trouble on it. */
export class TcpProxy {
  readonly #server: Server;
  readonly #lines = new Set<Line>();
  /** Nobody gets through: as if the server were gone. */
  #isDown = false;
  /** Bytes that still pass towards the clients before every line is cut; anywhere inside a message. */
  #bytesLeft = Infinity;

  private constructor(target: () => number) {
    this.#server = createServer({ allowHalfOpen: true }, (near) => this.#join(near, target()));
  }

  /** `target` is the port of the server, asked for at each connection. */
  static async before(target: () => number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get open(): number {
    return this.#lines.size;
  }

  /** On every line that is open now. */
  trouble(what: Trouble): void {
    for (const { near, far } of this.#lines) {
      if (what === 'cut') near.destroy();
      // The server hears that its client says no more; what it still says is passed on.
      else if (what === 'half-close') far.end();
      else for (const end of [near, far]) end.pause();
    }
  }

  /** Cuts every line and lets no other be opened, until `up`. */
  down(): void {
    this.#isDown = true;
    this.trouble('cut');
  }

  up(): void {
    this.#isDown = false;
  }

  /** A stalled line passes bytes again. */
  resume(): void {
    for (const { near, far } of this.#lines) for (const end of [near, far]) end.resume();
  }

  /** Cuts every line once so many bytes have passed to clients. */
  cutAfter(bytes: number): void {
    this.#bytesLeft = bytes;
  }

  async close(): Promise<void> {
    for (const { near } of this.#lines) near.destroy();
    await new Promise((closed) => this.#server.close(closed));
  }

  #join(near: Socket, port: number): void {
    if (this.#isDown) {
      near.destroy();
      return;
    }
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const line = { near, far };
    this.#lines.add(line);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => this.#passOn(near, bytes));
    near.on('end', () => far.end());
    far.on('end', () => near.end());
    const gone = () => {
      this.#lines.delete(line);
      near.destroy();
      far.destroy();
    };
    for (const end of [near, far]) end.on('close', gone).on('error', gone);
  }

  #passOn(near: Socket, bytes: Buffer): void {
    if (bytes.length <= this.#bytesLeft) {
      this.#bytesLeft -= bytes.length;
      near.write(bytes);
      return;
    }
    near.write(bytes.subarray(0, this.#bytesLeft));
    this.#bytesLeft = Infinity;
    for (const line of [...this.#lines]) line.near.destroySoon();
  }
}
