import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import { askForOfficers, type OfficerListed } from './fetch-officers.ts';

/** Those with an account, as the server listed them last; their names are then known everywhere. */
export class OfficerList {
  readonly #live: LiveEmergency;
  #officers = $state.raw<readonly OfficerListed[]>();
  #hasFailed = $state(false);

  constructor(live: LiveEmergency) {
    this.#live = live;
  }

  /** Undefined until they are there. */
  get officers(): readonly OfficerListed[] | undefined {
    return this.#officers;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  async load(): Promise<void> {
    const officers = await askForOfficers();
    this.#hasFailed = officers === undefined;
    if (!officers) return;
    this.#officers = officers;
    this.#live.knowNames(new Map(officers.map(({ officerId, name }) => [officerId, name])));
  }
}
