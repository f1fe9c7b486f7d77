import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { ScreeningId } from '@muster/shared/vocabulary/ids.ts';
import { Asking } from '#lib/ask/asking.svelte.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import type { ScreeningDraft, ScreeningDrafts } from './screening-drafts.svelte.ts';

/** The claim on the person whose card is open: whether it is ours, to take, or another officer's. */
export class Claiming {
  readonly #live: LiveEmergency;
  readonly #person: () => EvacueeView;
  readonly asking: Asking;

  constructor(live: LiveEmergency, i18n: I18n, person: () => EvacueeView) {
    this.#live = live;
    this.#person = person;
    this.asking = new Asking(live, i18n);
  }

  /** Also from another tablet: what its officer records there stands. */
  get isMine(): boolean {
    return this.#person().claim?.by === this.#live.officerId;
  }

  /** Whoever else is screening them now. */
  get other(): EvacueeView['claim'] {
    return this.isMine ? undefined : this.#person().claim;
  }

  get mayScreen(): boolean {
    return this.#live.may('screening', this.#person().siteId);
  }

  get mayStart(): boolean {
    return this.mayScreen && this.#person().claim === undefined;
  }

  get mayTakeOver(): boolean {
    const { siteId } = this.#person();
    return (
      this.other !== undefined &&
      this.#live.roles.some(({ role, siteIds }) => role === 'supervisor' && siteIds.includes(siteId))
    );
  }

  /** Another officer was first: the claim says who, so the refusal need not. */
  get isBeaten(): boolean {
    return this.other !== undefined && this.asking.wasRefusedAs('AlreadyBeingScreened');
  }

  draftIn(drafts: ScreeningDrafts): ScreeningDraft | undefined {
    const { claim, evacueeId } = this.#person();
    if (!claim || !this.isMine || !this.mayScreen) return undefined;
    return drafts.of({ evacueeId, screeningId: claim.screeningId, seen: this.#live.cursor });
  }

  start(): Promise<boolean> {
    const { evacueeId } = this.#person();
    const screeningId = ScreeningId.parse(crypto.randomUUID());
    return this.asking.send({ type: 'StartScreening', screeningId, evacueeId }, this.#live.cursor);
  }

  /** Gives the claim back; what was written stays at this desk. */
  async park(): Promise<boolean> {
    const { claim, evacueeId } = this.#person();
    if (!claim) return false;
    return this.asking.send({ type: 'ReleaseClaim', screeningId: claim.screeningId, evacueeId });
  }
}
