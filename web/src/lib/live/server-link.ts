import type { Beat, Presence } from '@muster/shared/protocol/beat.ts';
import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import { FrameMessage } from '@muster/shared/protocol/frame.ts';
import type { Hello } from '@muster/shared/protocol/hello.ts';
import type { ClientToServer, Pulled, ServerToClient } from '@muster/shared/protocol/socket-events.ts';
import { HelloRefused, Welcome } from '@muster/shared/protocol/welcome.ts';
import { io, type Socket } from 'socket.io-client';
import type { Delivered, Outgoing } from '#lib/ask/outbox-item.ts';

/** What the link tells its owner. */
export interface LinkEvents {
  opened(): void;
  closed(): void;
  frame(frame: FrameMessage): void;
  figures(figures: readonly FiguresRecord[]): void;
  beat(beat: Beat): void;
  presence(presence: Presence): void;
  wiped(reason: 'scope' | 'session'): void;
}

/** Nothing is wrong with the commands: they are kept and sent again, by this officer or by one who may. */
const PASSING: ReadonlySet<string> = new Set([
  ...(['signed-out', 'unavailable', 'busy', 'retry'] as const),
  ...(['no-role', 'not-author'] as const),
]);

const ANSWER_WITHIN_MS = 10_000;
const RECONNECT_AFTER_MS = 500;
const RECONNECT_AT_LATEST_MS = 4000;

/** The socket to our own server. Each call resolves to undefined when no answer came in time. */
export class ServerLink {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #reopening: ReturnType<typeof setTimeout> | undefined;

  constructor(events: LinkEvents) {
    this.#socket = io({
      transports: ['websocket', 'polling'],
      reconnectionDelay: RECONNECT_AFTER_MS,
      reconnectionDelayMax: RECONNECT_AT_LATEST_MS,
    });
    this.#socket.on('connect', () => events.opened());
    this.#socket.on('disconnect', (reason) => {
      events.closed();
      // Cut by the server: the library leaves it to us to come back.
      if (reason === 'io server disconnect') this.#reopenSoon();
    });
    this.#socket.on('frame', (frame) => events.frame(frame));
    this.#socket.on('figures', (figures) => events.figures(figures));
    this.#socket.on('beat', (beat) => events.beat(beat));
    this.#socket.on('presence', (presence) => events.presence(presence));
    this.#socket.on('wipe', ({ reason }) => events.wiped(reason));
  }

  async hello(hello: Hello): Promise<Welcome | HelloRefused | undefined> {
    const reply: unknown = await this.#ask('hello', hello);
    return Welcome.safeParse(reply).data ?? HelloRefused.safeParse(reply).data;
  }

  async commands(commands: readonly Outgoing[]): Promise<Delivered> {
    const reply = await this.#ask('commands', { commands });
    if (!reply) return { lost: true };
    if ('answers' in reply) return { answers: reply.answers };
    const { code, message } = reply.error;
    return PASSING.has(code) ? { lost: true } : { refused: { type: code, message } };
  }

  pull(from: number): Promise<Pulled | undefined> {
    return this.#ask('pull', from);
  }

  /** Tries now instead of at the next turn. */
  retry(): void {
    if (!this.#socket.connected) this.#socket.disconnect().connect();
  }

  /** The session is another one: a socket keeps the one with which it was opened. */
  reopen(): void {
    this.#socket.disconnect().connect();
  }

  close(): void {
    clearTimeout(this.#reopening);
    this.#socket.removeAllListeners();
    this.#socket.disconnect();
  }

  #reopenSoon(): void {
    this.#reopening = setTimeout(() => this.#socket.connect(), RECONNECT_AFTER_MS);
  }

  #ask<E extends keyof ClientToServer>(
    event: E,
    sent: unknown,
  ): Promise<Parameters<Parameters<ClientToServer[E]>[1]>[0] | undefined> {
    type Reply = Parameters<Parameters<ClientToServer[E]>[1]>[0];
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), ANSWER_WITHIN_MS);
      const reply = (answer: Reply) => {
        clearTimeout(timer);
        resolve(answer);
      };
      this.#socket.emit(event, ...([sent, reply] as unknown as Parameters<ClientToServer[E]>));
    });
  }
}

/** A line of a loaded file of frames; undefined when it is none. */
export function frameIn(line: string): FrameMessage | undefined {
  return FrameMessage.safeParse(JSON.parse(line)).data;
}
