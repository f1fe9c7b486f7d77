import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { postJson } from '#lib/ask/http.ts';
import { listIn } from '#lib/ask/list-in.ts';

type Outcome = 'none' | 'searching' | 'done' | 'indexing' | 'failed';

/**
 * Asks the server for people by name, document or wristband. Only when told to, never while someone types: to search
 * is to open, and each opening is logged.
 */
export class PeopleSearch {
  readonly #emergencyId: string;
  #outcome = $state<Outcome>('none');
  #people = $state.raw<readonly EvacueeView[]>([]);
  #asked = '';

  constructor(emergencyId: string) {
    this.#emergencyId = emergencyId;
  }

  get outcome(): Outcome {
    return this.#outcome;
  }

  get people(): readonly EvacueeView[] {
    return this.#people;
  }

  /** Resolves to those found; to none when another search has begun meanwhile. */
  async find(q: string): Promise<readonly EvacueeView[]> {
    this.#asked = q;
    this.#outcome = 'searching';
    this.#people = [];
    const { status, body } = await postJson(`/api/emergencies/${this.#emergencyId}/search`, { q });
    if (this.#asked !== q) return [];
    this.#people = listIn(body, 'results') as unknown as readonly EvacueeView[];
    const isIndexing = (body as { stillIndexing?: unknown } | undefined)?.stillIndexing === true;
    this.#outcome = status !== 200 ? 'failed' : isIndexing ? 'indexing' : 'done';
    return this.#people;
  }

  clear(): void {
    this.#asked = '';
    this.#outcome = 'none';
    this.#people = [];
  }
}
