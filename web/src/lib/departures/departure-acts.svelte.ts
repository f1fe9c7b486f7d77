import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import { Rejection, type MemberBlock } from '@muster/shared/emergency/rejections.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { DepartureId, EvacueeId } from '@muster/shared/vocabulary/ids.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import type { ClearedGroup } from './departure-people.ts';
import { personLine } from '#lib/evacuees/person-line.ts';
import { PlaceUndo, type OfferedUndo } from './place-undo.svelte.ts';
import { undoOf, type PlaceBefore, type UndoableAct } from './undo-of.ts';

/** What is asked before something is sent. */
export type DepartureQuestion =
  | { readonly type: 'offload' | 'release' | 'reassign' | 'seating'; readonly evacuee: EvacueeView }
  | { readonly type: 'party'; readonly group: ClearedGroup }
  | {
      readonly type:
        'departed' | 'arrived' | 'hold' | 'divert' | 'cancel' | 'returned' | 'change' | 'head-count';
    }
  /** Sent as it is, once confirmed. */
  | { readonly type: 'confirm'; readonly command: ConfirmedCommand };

/** What has no contrary command. */
export type ConfirmedCommand = Extract<
  EmergencyCommand,
  { type: 'LockManifest' | 'OpenBoarding' | 'CloseDeparture' | 'RecordContactLost' }
>;

/** What an undo goes by. */
interface Places {
  /** The person's place here and those on their lap, as they are now. */
  readonly before: (evacueeId: EvacueeId) => readonly PlaceBefore[];
  readonly may: () => { readonly board: boolean; readonly move: boolean };
}

const UNDOABLE: Partial<Record<EmergencyCommand['type'], UndoableAct>> = {
  ReleaseEvacuee: 'release',
  RecordNoShow: 'no-show',
  RecordOffloaded: 'offload',
  RecordBoarded: 'board',
};

/** What a desk or a gate does on one departure: sends at once, or asks first in a dialog. */
export class DepartureActs {
  readonly live: LiveEmergency;
  readonly departureId: DepartureId;
  readonly undo: PlaceUndo;
  readonly #i18n: I18n;
  readonly #places: Places | undefined;
  #question = $state.raw<DepartureQuestion>();
  #rejection = $state.raw<{ readonly type: string }>();
  #waiting = $state(0);

  constructor(live: LiveEmergency, i18n: I18n, departureId: DepartureId, places?: Places) {
    this.live = live;
    this.departureId = departureId;
    this.#i18n = i18n;
    this.#places = places;
    this.undo = new PlaceUndo((command) => live.send(command, live.cursor));
  }

  get question(): DepartureQuestion | undefined {
    return this.#question;
  }

  /** In words, why the last act was turned down. */
  get refusal(): string | undefined {
    return this.#rejection && refusalWords(this.#i18n.m, this.#rejection);
  }

  /** Of a party that was turned down: who cannot go, and why. */
  get blockedMembers(): readonly { readonly evacueeId: EvacueeId; readonly block: MemberBlock }[] {
    const rejection = Rejection.safeParse(this.#rejection).data;
    return rejection?.type === 'PartyBlocked' ? rejection.members : [];
  }

  get isWaiting(): boolean {
    return this.#waiting > 0;
  }

  ask(question: DepartureQuestion): void {
    this.#rejection = undefined;
    this.#question = question;
  }

  /** Closes the dialog; nothing was asked for. */
  leave(): void {
    this.#rejection = undefined;
    this.#question = undefined;
  }

  /** Sends, and closes the dialog once it is accepted; refused, the dialog stays with the reason. */
  async send(command: EmergencyCommand): Promise<boolean> {
    this.#waiting += 1;
    this.#rejection = undefined;
    const undo = this.#undoOf(command);
    const answer = await this.live.send(command, this.live.cursor);
    this.#waiting -= 1;
    if (answer.ok) {
      this.#question = undefined;
      if (undo) this.undo.offer(undo);
    } else {
      this.#rejection = answer.rejection;
    }
    return answer.ok;
  }

  /** Takes the last act on a place back. */
  async takeBack(): Promise<void> {
    this.#rejection = undefined;
    this.#rejection = (await this.undo.run())?.rejection;
  }

  #undoOf(command: EmergencyCommand): OfferedUndo | undefined {
    const act = UNDOABLE[command.type];
    if (!act || !this.#places || !('evacueeId' in command)) return undefined;
    const { desk, evacuees } = this.#i18n.m;
    const before = this.#places.before(command.evacueeId);
    const person = this.live.record('evacuees', command.evacueeId);
    const name = person ? personLine(this.#i18n.m, person) : evacuees.unnamed;
    const may = this.#places.may();
    const { departureId } = this;
    return {
      did: desk.did[act](name),
      commands: undoOf(act, { departureId, before, may, reason: desk.undoReason }),
    };
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
