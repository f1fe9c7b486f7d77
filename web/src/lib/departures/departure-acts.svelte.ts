import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { DepartureId, EvacueeId } from '@muster/shared/vocabulary/ids.ts';
import { Asking } from '#lib/ask/asking.svelte.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import type { ClearedGroup } from './departure-people.ts';

/** What is asked before something is sent. */
export type DepartureQuestion =
  | { readonly type: 'offload' | 'release' | 'reassign' | 'seating'; readonly evacuee: EvacueeView }
  | { readonly type: 'party'; readonly group: ClearedGroup }
  | { readonly type: 'departed' | 'arrived' | 'hold' | 'divert' | 'cancel' | 'returned' | 'change' };

/** What a desk or a gate does on one departure: sends at once, or asks first in a dialog. */
export class DepartureActs {
  readonly live: LiveEmergency;
  readonly departureId: DepartureId;
  readonly #asking: Asking;
  #question = $state.raw<DepartureQuestion>();

  constructor(live: LiveEmergency, i18n: I18n, departureId: DepartureId) {
    this.live = live;
    this.departureId = departureId;
    this.#asking = new Asking(live, i18n);
  }

  get question(): DepartureQuestion | undefined {
    return this.#question;
  }
  get refusal(): string | undefined {
    return this.#asking.refusal;
  }
  get isWaiting(): boolean {
    return this.#asking.isWaiting;
  }

  ask(question: DepartureQuestion): void {
    this.#asking.dismiss();
    this.#question = question;
  }

  /** Closes the dialog; nothing was asked for. */
  leave(): void {
    this.#asking.dismiss();
    this.#question = undefined;
  }

  dismiss(): void {
    this.#asking.dismiss();
  }

  /** Sends, and closes the dialog once it is accepted; refused, the dialog stays with the reason. */
  async send(command: EmergencyCommand): Promise<boolean> {
    const accepted = await this.#asking.send(command, this.live.cursor);
    if (accepted) this.#question = undefined;
    return accepted;
  }

  board(evacueeId: EvacueeId): Promise<boolean> {
    return this.send({ type: 'RecordBoarded', evacueeId, departureId: this.departureId });
  }

  noShow(evacueeId: EvacueeId): Promise<boolean> {
    return this.send({ type: 'RecordNoShow', evacueeId, departureId: this.departureId });
  }

  assign(evacueeId: EvacueeId): Promise<boolean> {
    return this.send({ type: 'AssignEvacuee', evacueeId, departureId: this.departureId });
  }
}
