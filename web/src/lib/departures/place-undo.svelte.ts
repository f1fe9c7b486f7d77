import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Sent } from '#lib/ask/outbox-item.ts';

export interface OfferedUndo {
  /** What was done, in words. */
  readonly did: string;
  readonly commands: readonly EmergencyCommand[];
}

/** As long as an undo is offered. */
export const UNDO_FOR_MS = 10_000;

/** The last act on a place that can be taken back, for ten seconds; a later one takes its place. */
export class PlaceUndo {
  readonly #send: (command: EmergencyCommand) => Promise<Sent>;
  #offered = $state.raw<OfferedUndo>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (command: EmergencyCommand) => Promise<Sent>) {
    this.#send = send;
  }

  get offered(): OfferedUndo | undefined {
    return this.#offered;
  }

  offer(undo: OfferedUndo): void {
    this.withdraw();
    if (undo.commands.length === 0) return;
    this.#offered = undo;
    this.#timer = setTimeout(() => this.withdraw(), UNDO_FOR_MS);
  }

  withdraw(): void {
    clearTimeout(this.#timer);
    this.#offered = undefined;
  }

  /** One after the other, until one is turned down: that answer, else nothing. */
  async run(): Promise<Extract<Sent, { ok: false }> | undefined> {
    const commands = this.#offered?.commands ?? [];
    this.withdraw();
    for (const command of commands) {
      const answer = await this.#send(command);
      if (!answer.ok) return answer;
    }
    return undefined;
  }
}
