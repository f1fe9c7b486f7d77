import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { EmergencyClient, SentEnvelope } from './api-client.ts';
import { SocketClient } from './socket-client.ts';

const BATCH = 5;

/** A tablet that writes through a bad line: it comes back after each cut, says hello and sends again what has no answer. */
export class TabletOnALine {
  readonly client: SocketClient;
  readonly answers: Answer[] = [];
  returns = 0;
  readonly #envelopes: readonly SentEnvelope[];

  private constructor(client: SocketClient, envelopes: readonly SentEnvelope[]) {
    this.client = client;
    this.#envelopes = envelopes;
  }

  static async on(emergency: EmergencyClient, envelopes: readonly SentEnvelope[]): Promise<TabletOnALine> {
    return new TabletOnALine(await SocketClient.follow(emergency.api, emergency.emergencyId), envelopes);
  }

  get isDone(): boolean {
    return this.answers.length === this.#envelopes.length;
  }

  /** Until every envelope has its answer. */
  async writeAll(): Promise<void> {
    while (!this.isDone) {
      if (!this.client.socket.connected) await this.comeBack();
      const from = this.answers.length;
      const commands = this.#envelopes.slice(from, from + BATCH);
      const reply = await this.orCut(this.client.ask<{ answers: Answer[] }>('commands', { commands }));
      if (reply) this.answers.push(...reply.answers);
    }
  }

  /** Connects, over however many attempts, and says hello with its cursor. */
  async comeBack(): Promise<void> {
    for (;;) {
      this.returns += 1;
      const { socket } = this.client;
      const connected = new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        // A line that is cut between the two handshakes says `disconnect`.
        for (const event of ['connect_error', 'disconnect'] as const) {
          socket.once(event, () => resolve(false));
        }
      });
      socket.connect();
      if ((await connected) && (await this.orCut(this.client.hello()))) return;
    }
  }

  /** Undefined when the line was cut before it came. */
  async orCut<Reply>(reply: Promise<Reply>): Promise<Reply | undefined> {
    const { socket } = this.client;
    if (!socket.connected) return undefined;
    let cut = (): void => undefined;
    const lost = new Promise<undefined>((resolve) => (cut = () => resolve(undefined)));
    socket.once('disconnect', cut);
    try {
      return await Promise.race([reply, lost]);
    } finally {
      socket.off('disconnect', cut);
    }
  }
}
