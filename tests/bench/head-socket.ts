import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { MessageHeads } from './message-heads.ts';

/** All sockets read into the same memory: what is behind a message's head is never looked at. */
const shared = Buffer.allocUnsafe(256 * 1024);

const TEXT = 0x81;
const MASKED = 0x80;

interface HeadSocketOptions {
  readonly url: string;
  readonly path: string;
  /** The first bytes of each message, once all of it has arrived. */
  readonly onMessage: (head: Buffer) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/**
 * A WebSocket that reads the head of each message and passes over the rest, so that a thousand of them cost one
 * process little and what is measured is the server.
 */
export class HeadSocket {
  readonly #socket: Socket;
  readonly #heads: MessageHeads;
  readonly #options: HeadSocketOptions;
  /** Absent once the server has agreed to speak WebSocket. */
  #answer: string | undefined = '';

  constructor(options: HeadSocketOptions) {
    this.#options = options;
    this.#heads = new MessageHeads(options.onMessage);
    const { hostname, port } = new URL(options.url);
    const read = { buffer: shared, callback: (length: number) => this.#take(shared.subarray(0, length)) };
    this.#socket = connect({ host: hostname, port: Number(port), onread: read });
    this.#socket.setNoDelay(true);
    this.#socket.once('close', options.onClose);
    this.#socket.on('error', () => undefined);
    this.#socket.write(
      `GET ${options.path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
  }

  /** A message of less than 64 KB. */
  send(text: string): void {
    const payload = Buffer.from(text);
    const mask = randomBytes(4);
    for (let at = 0; at < payload.length; at += 1) payload[at] = (payload[at] ?? 0) ^ (mask[at % 4] ?? 0);
    const size =
      payload.length < 126
        ? [MASKED | payload.length]
        : [MASKED | 126, payload.length >> 8, payload.length & 0xff];
    this.#socket.write(Buffer.concat([Buffer.from([TEXT, ...size]), mask, payload]));
  }

  #take(bytes: Buffer): boolean {
    if (this.#answer === undefined) {
      this.#heads.take(bytes);
      return true;
    }
    this.#answer += bytes.toString('latin1');
    const end = this.#answer.indexOf('\r\n\r\n');
    if (end < 0) return true;
    if (!this.#answer.startsWith('HTTP/1.1 101'))
      throw new Error(`No WebSocket: ${this.#answer.slice(0, 80)}`);
    const rest = Buffer.from(this.#answer.slice(end + 4), 'latin1');
    this.#answer = undefined;
    this.#options.onOpen();
    this.#heads.take(rest);
    return true;
  }
}
