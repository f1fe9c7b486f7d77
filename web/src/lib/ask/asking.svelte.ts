import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { Held, Sent } from './outbox-item.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';

/** What one form asks of the server: whether it waits, and in words why it was last refused. */
export class Asking {
  readonly #live: LiveEmergency;
  readonly #i18n: I18n;
  #waiting = $state(0);
  #rejection = $state.raw<{ readonly type: string }>();

  constructor(live: LiveEmergency, i18n: I18n) {
    this.#live = live;
    this.#i18n = i18n;
  }

  get isWaiting(): boolean {
    return this.#waiting > 0;
  }

  get refusal(): string | undefined {
    return this.#rejection && refusalWords(this.#i18n.m, this.#rejection);
  }

  /** Whether this is why it was last refused. */
  wasRefusedAs(type: string): boolean {
    return this.#rejection?.type === type;
  }

  dismiss(): void {
    this.#rejection = undefined;
  }

  /** True when it was accepted, or lies safe on this tablet until there is contact. Never fails. */
  async send(command: EmergencyCommand, seen?: number): Promise<boolean> {
    this.#waiting += 1;
    this.#rejection = undefined;
    return this.#told(this.#live.send(command, seen));
  }

  /** The same for what was held while it could be undone. */
  sendHeld(held: Held): Promise<boolean> {
    this.#waiting += 1;
    this.#rejection = undefined;
    return this.#told(held.send());
  }

  async #told(sending: Promise<Sent>): Promise<boolean> {
    const answer = await sending;
    this.#waiting -= 1;
    if (!answer.ok) this.#rejection = answer.rejection;
    return answer.ok;
  }
}
