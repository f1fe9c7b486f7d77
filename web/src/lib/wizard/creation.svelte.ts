import { anotherDevice, browserDevice } from '#lib/ask/browser-lane.ts';
import { postJson } from '#lib/ask/http.ts';
import { creationPlan } from './creation-plan.ts';
import { createEmergency, type Trouble } from './create-emergency.ts';
import type { Wizard } from './wizard.svelte.ts';

/** The creation of what a wizard holds: how far it is, and what went wrong with which part. */
export class Creation {
  readonly #wizard: Wizard;
  #isRunning = $state(false);
  #troubles = $state.raw<ReadonlyMap<string, Trouble>>(new Map());

  constructor(wizard: Wizard) {
    this.#wizard = wizard;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }
  get hasFailed(): boolean {
    return this.#troubles.size > 0;
  }
  troubleWith(key: string): Trouble | undefined {
    return this.#troubles.get(key);
  }

  /** True when everything stands. May be called again after a failure: what stands is left alone. */
  async run(): Promise<boolean> {
    const wizard = this.#wizard;
    this.#isRunning = true;
    this.#troubles = new Map();
    const created = await createEmergency(
      wizard.draft,
      creationPlan(wizard.draft, wizard.zone, wizard.me),
      (officerId) => wizard.passphrases.get(officerId) ?? '',
      {
        post: postJson,
        device: anotherDevice(browserDevice()),
        now: () => new Date().toISOString(),
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        done: (key) => wizard.noteDone(key),
        failed: (key, trouble) => (this.#troubles = new Map([...this.#troubles, [key, trouble]])),
      },
    );
    this.#isRunning = false;
    if (created) wizard.draft.isCreated = true;
    return created;
  }
}
