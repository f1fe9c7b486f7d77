import { Asking } from '#lib/ask/asking.svelte.ts';
import type { Held } from '#lib/ask/outbox-item.ts';
import type { UndoQueue } from '#lib/evacuees/undo-queue.svelte.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import type { RecordScreening } from '@muster/shared/emergency/screening/record-screening.ts';
import type { ScreeningDraft } from './screening-drafts.svelte.ts';

/** Advice that was saved and is not with the server yet. What was written stays until the server has it. */
export interface UnsentAdvice {
  readonly command: RecordScreening;
  readonly draft: ScreeningDraft;
  /** Of the person. */
  readonly name: string;
  readonly asking: Asking;
  /** Kept on this tablet from the moment it was saved. */
  readonly held: Held;
}

interface Wiring {
  readonly live: LiveEmergency;
  readonly i18n: I18n;
  readonly undo: UndoQueue;
  /** The server has it. */
  readonly recorded: (draft: ScreeningDraft) => void;
}

/** Holds saved advice back while it may be undone, then sends it; a refusal loses nothing. */
export class SentAdvice {
  readonly #wiring: Wiring;
  #unsent = $state.raw<readonly UnsentAdvice[]>([]);

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  get unsent(): readonly UnsentAdvice[] {
    return this.#unsent;
  }

  of(evacueeId: string): UnsentAdvice | undefined {
    return this.#unsent.find(({ command }) => command.evacueeId === evacueeId);
  }

  save(advice: Omit<UnsentAdvice, 'asking' | 'held'>): void {
    const { live, i18n, undo } = this.#wiring;
    const held = live.hold(advice.command, advice.draft.claim.seen);
    const unsent = { ...advice, asking: new Asking(live, i18n), held };
    this.#unsent = [...this.#unsent, unsent];
    const saved = {
      text: i18n.m.screening.savedFor(advice.name),
      undo: () => {
        void held.takeBack();
        this.takeBack(unsent);
      },
      lapse: () => void this.#send(unsent),
    };
    // A tab that is killed before this was never told that it is saved.
    void held.kept.then(() => undo.add(saved));
  }

  /** What was written is open again, and nothing was sent. */
  takeBack(gone: UnsentAdvice): void {
    this.#unsent = this.#unsent.filter((each) => each !== gone);
  }

  async #send(unsent: UnsentAdvice): Promise<void> {
    if (!(await unsent.asking.sendHeld(unsent.held))) return;
    this.takeBack(unsent);
    this.#wiring.recorded(unsent.draft);
  }
}
