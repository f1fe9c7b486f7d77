import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import { refusalWords } from '#lib/words/refusal-words.ts';
import { MOST_AT_ONCE } from './awaiting.ts';

export interface NotApproved {
  readonly person: EvacueeView;
  readonly why: string;
}

/** Approves many people, each under the officer's own name; one who is refused holds nobody else back. */
export class Approving {
  readonly #live: Pick<LiveEmergency, 'send' | 'cursor'>;
  readonly #i18n: Pick<I18n, 'm'>;
  #all = $state(0);
  #done = $state(0);
  #refused = $state.raw<readonly NotApproved[]>([]);

  constructor(live: Pick<LiveEmergency, 'send' | 'cursor'>, i18n: Pick<I18n, 'm'>) {
    this.#live = live;
    this.#i18n = i18n;
  }

  /** Of the last press. */
  get all(): number {
    return this.#all;
  }
  get done(): number {
    return this.#done;
  }
  get refused(): readonly NotApproved[] {
    return this.#refused;
  }
  get isRunning(): boolean {
    return this.#done < this.#all;
  }

  /** `seen` is the cursor when the page was read: advice that came later is not passed over. */
  async approve(people: readonly EvacueeView[], seen: number): Promise<void> {
    const chosen = people.slice(0, MOST_AT_ONCE);
    this.#all = chosen.length;
    this.#done = 0;
    this.#refused = [];
    await Promise.all(chosen.map((person) => this.#approve(person, seen)));
  }

  async #approve(person: EvacueeView, seen: number): Promise<void> {
    const { evacueeId } = person;
    const answer = await this.#live.send({ type: 'Determine', evacueeId, determination: 'approved' }, seen);
    this.#done += 1;
    if (answer.ok) return;
    const why = refusalWords(this.#i18n.m, answer.rejection);
    this.#refused = [...this.#refused, { person, why }];
  }
}
