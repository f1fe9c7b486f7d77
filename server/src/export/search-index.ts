import MiniSearch from 'minisearch';
import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import type { EmergencyTables } from '@muster/shared/emergency/emergency.ts';
import { nameKeys } from '@muster/shared/vocabulary/name.ts';
import type { EmergencyWritable } from '../desk/emergency-rules.ts';

interface Named {
  readonly id: string;
  readonly names: string;
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

  /** Best first: an exact document or wristband, then names that start alike or differ by a letter. Whom the caller may see is theirs to ask. */
  find(query: string): readonly string[] {
    const code = query.trim().toUpperCase().replace(/[\s-]/g, '');
    const exact = [
      ...this.#tables.evacuees.ids('wristband', query.trim()),
      ...this.#tables.evacuees.ids('number', code),
    ];
    const terms = nameKeys({ primary: query.trim() });
    const byName =
      terms.length === 0
        ? []
        : this.#names.search(terms.join(' '), { prefix: true, fuzzy: fuzziness, combineWith: 'AND' });
    return [...new Set([...exact, ...byName.map(({ id }) => String(id))])];
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
