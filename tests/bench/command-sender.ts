import type { Answer } from '@muster/shared/protocol/answer.ts';
import { SocketClient } from '../support/socket-client.ts';
import type { BenchServer } from './bench-server.ts';
import { sampleCommand, type Weight } from './sample-commands.ts';

/** Sends commands over one live link, each by itself, numbered in the lanes of several devices. */
export class CommandSender {
  readonly #client: SocketClient;
  readonly #server: BenchServer;
  readonly #weight: Weight;
  readonly #lastN = new Map<string, number>();
  #sent = 0;

  private constructor(client: SocketClient, server: BenchServer, weight: Weight) {
    this.#client = client;
    this.#server = server;
    this.#weight = weight;
  }

  static async open(server: BenchServer, weight: Weight): Promise<CommandSender> {
    const client = await SocketClient.follow(server.founder, server.emergencyId);
    return new CommandSender(client, server, weight);
  }

  get sent(): number {
    return this.#sent;
  }

  /** Resolves when the next command of this device is durable; throws if it is not. */
  async send(device: string): Promise<void> {
    const command = sampleCommand(this.#weight, this.#sent, this.#server.cast);
    this.#sent += 1;
    const n = (this.#lastN.get(device) ?? 0) + 1;
    this.#lastN.set(device, n);
    const envelope = { device: `${this.#weight}-${device}`, n, at: new Date().toISOString(), command };
    const reply = await this.#client.ask<{ answers?: Answer[] }>('commands', { commands: [envelope] });
    const [answer] = reply.answers ?? [];
    if (!answer || !('ok' in answer) || !answer.ok)
      throw new Error(`The server said ${JSON.stringify(reply)}`);
  }

  close(): void {
    this.#client.close();
  }
}
