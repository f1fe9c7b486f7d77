import MiniSearch from 'minisearch';
import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import type { EmergencyTables } from '@muster/shared/emergency/emergency.ts';
import { nameKeys } from '@muster/shared/vocabulary/name.ts';
import type { EmergencyWritable } from '../desk/emergency-rules.ts';

interface Named {
  readonly id: string;
  readonly names: string;
}

/** A person, and the field of their view that was found. */
export interface Hit {
  readonly id: string;
  readonly by: 'wristband' | 'documents' | 'name';
}

/** People indexed in one go before others get their turn. */
const CHUNK = 200;

/**
 * Finds people by name, document or wristband. Document and wristband are exact and always complete; names are indexed
 * between other work, and until that is done the index says so.
 */
export class SearchIndex {
  readonly #tables: EmergencyTables;
  readonly #names = new MiniSearch<Named>({
    fields: ['names'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  #waiting = new Set<string>();
  #turn: NodeJS.Immediate | undefined;

  constructor(tables: EmergencyTables) {
    this.#tables = tables;
  }

  /** True while names of people are still being indexed. */
  get isBuilding(): boolean {
    return this.#waiting.size > 0;
  }

  /** Queues everyone; what is new meanwhile is simply queued too. */
  build(): void {
    for (const { id } of this.#tables.evacuees.values()) this.#waiting.add(id);
    this.#schedule();
  }

  /** What the entries after `from` wrote: names that none of them set stand in the index already. */
  note(draft: EmergencyWritable, from: number): void {
    for (const [id, { changed }] of draft.evacuees.written) {
      if ((changed['name']?.seq ?? 0) > from) this.#waiting.add(id);
    }
    this.#schedule();
  }

  /**
   * Best first: an exact document or wristband, then names that start alike or differ by a letter. A hit says by what,
   * since only those who may see that may learn that it hit.
   */
  find(query: string): readonly Hit[] {
    const code = query.trim().toUpperCase().replace(/[\s-]/g, '');
    const { evacuees } = this.#tables;
    const hits: Hit[] = [
      ...Array.from(evacuees.ids('wristband', query.trim()), (id) => ({ id, by: 'wristband' }) as const),
      ...Array.from(evacuees.ids('number', code), (id) => ({ id, by: 'documents' }) as const),
    ];
    const terms = nameKeys({ primary: query.trim() });
    if (terms.length === 0) return hits;
    const options = { prefix: true, fuzzy: fuzziness, combineWith: 'AND' } as const;
    for (const { id } of this.#names.search(terms.join(' '), options))
      hits.push({ id: String(id), by: 'name' });
    return hits;
  }

  #schedule(): void {
    if (this.#turn || this.#waiting.size === 0) return;
    this.#turn = setImmediate(() => this.#indexSome());
  }

  #indexSome(): void {
    this.#turn = undefined;
    let left = CHUNK;
    for (const id of this.#waiting) {
      if (left-- === 0) break;
      this.#waiting.delete(id);
      const evacuee = this.#tables.evacuees.get(id);
      if (evacuee) this.#index(evacuee);
    }
    this.#schedule();
  }

  #index({ id, name }: Evacuee): void {
    const names = name ? nameKeys(name).join(' ') : '';
    if (this.#names.has(id)) this.#names.replace({ id, names });
    else this.#names.add({ id, names });
  }
}

/** One letter may differ in a word of five or more. */
function fuzziness(term: string): number | false {
  return term.length >= 5 ? 0.2 : false;
}
