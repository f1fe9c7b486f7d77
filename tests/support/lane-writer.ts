import { io, type Socket } from 'socket.io-client';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import { PROTOCOL_VERSION } from '@muster/shared/vocabulary/protocol-version.ts';
import type { ApiClient, SentEnvelope } from './api-client.ts';

/** Carries a batch and brings its answers; rejects when the line is cut. */
export interface Door {
  deliver(envelopes: readonly SentEnvelope[]): Promise<readonly Answer[]>;
  close(): void;
}

export function httpDoor(api: ApiClient, emergencyId: string): Door {
  return {
    deliver: (envelopes) => api.in(emergencyId).answers(...envelopes),
    close: () => undefined,
  };
}

export async function socketDoor(api: ApiClient, emergencyId: string): Promise<Door> {
  const socket: Socket = io(api.server.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const cut = new Promise<never>((_, reject) => {
    for (const event of ['disconnect', 'connect_error']) {
      socket.on(event, () => reject(new Error(`The socket said ${event}`)));
    }
  });
  cut.catch(() => undefined);
  const ask = (event: string, message: unknown): Promise<unknown> =>
    Promise.race([new Promise((resolve) => socket.emit(event, message, resolve)), cut]);
  const { token, device } = api;
  await ask('hello', { protocol: PROTOCOL_VERSION, token, emergency: emergencyId, device, cursor: 0 });
  return {
    deliver: async (envelopes) => {
      const reply = (await ask('commands', { commands: envelopes })) as { answers?: readonly Answer[] };
      if (!reply.answers) throw new Error(JSON.stringify(reply));
      return reply.answers;
    },
    close: () => void socket.disconnect(),
  };
}

/** The outbox of one tablet: what it sent and what it was answered, by number. */
export class LaneWriter {
  readonly sent: SentEnvelope[] = [];
  /** Index n - 1. */
  readonly answered: Answer[] = [];
  readonly #draw: (n: number) => SentEnvelope;

  constructor(draw: (n: number) => SentEnvelope) {
    this.#draw = draw;
  }

  /** Sends batch after batch until the line is cut, beginning with what was never answered. */
  async writeUntilCut(door: Door, batchSize: number): Promise<void> {
    try {
      for (;;) {
        const batch = this.sent.slice(this.answered.length);
        while (batch.length < batchSize) batch.push(this.#next());
        this.answered.push(...(await door.deliver(batch)));
      }
    } catch {
      // The server was killed: what has no answer is sent again after the restart.
    } finally {
      door.close();
    }
  }

  #next(): SentEnvelope {
    const envelope = this.#draw(this.sent.length + 1);
    this.sent.push(envelope);
    return envelope;
  }
}
