import type { ScreenName } from '#lib/emergencies/screens.ts';
import { queueRows } from '#lib/evacuees/queue-rows.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import { personEntry, placeEntries } from './all-entries.ts';
import { matching, type Entry } from './entries.ts';
import { PeopleSearch } from './people-search.svelte.ts';
import { Recent } from './recent.svelte.ts';

/** A row of the list: something to go to, or the offer to ask the server. */
export type Row = Entry | { readonly key: 'search'; readonly kind: 'search'; readonly name: string };

interface Wiring {
  readonly live: LiveEmergency;
  readonly i18n: I18n;
  readonly screens: () => readonly ScreenName[];
  readonly hrefOf: (screen: ScreenName) => string;
  readonly go: (href: string) => void;
}

/** People of this device in one list. */
const PEOPLE_SHOWN = 8;
/** Shorter names would open half of everyone. */
const SEARCH_FROM_LETTERS = 2;

/** What the palette lists for what is typed, which row is chosen, and what choosing it does. */
export class PaletteList {
  readonly #wiring: Wiring;
  readonly #recent: Recent;
  readonly search: PeopleSearch;
  #text = $state('');
  #chosen = $state(0);
  readonly #places = $derived.by(() => placeEntries(this.#around));
  readonly rows: readonly Row[] = $derived.by(() => this.#list());

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
    this.#recent = new Recent(wiring.live.emergencyId);
    this.search = new PeopleSearch(wiring.live.emergencyId);
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#chosen = 0;
    this.search.clear();
  }

  get chosen(): number {
    return Math.min(this.#chosen, Math.max(0, this.rows.length - 1));
  }

  move(by: 1 | -1): void {
    const { length } = this.rows;
    if (length > 0) this.#chosen = (this.chosen + by + length) % length;
  }

  async open(row: Row | undefined = this.rows[this.chosen]): Promise<void> {
    if (!row) return;
    if (row.kind !== 'search') {
      this.#go(row);
      return;
    }
    const found = await this.search.find(this.#text.trim());
    this.#chosen = 0;
    // As a scan gives it: nobody need choose among one.
    const [only, ...more] = found;
    if (only && more.length === 0) this.#go(personEntry(this.#around, only));
  }

  #go(entry: Entry): void {
    this.#recent.add(entry.key);
    this.#wiring.go(entry.href);
  }

  get #around() {
    const { live, i18n, screens, hrefOf } = this.#wiring;
    return { live, m: i18n.m, screens: screens(), hrefOf };
  }

  #list(): Row[] {
    const text = this.#text.trim();
    if (text === '') return this.#recents();
    const { live, i18n } = this.#wiring;
    const known = new Map(this.search.people.map((person) => [person.evacueeId, person]));
    for (const person of queueRows(live.records('evacuees'), { text, status: undefined })) {
      if (known.size >= PEOPLE_SHOWN + this.search.people.length) break;
      if (!known.has(person.evacueeId)) known.set(person.evacueeId, person);
    }
    const people = [...known.values()].map((person) => personEntry(this.#around, person));
    const mayAsk = text.length >= SEARCH_FROM_LETTERS && this.search.outcome === 'none';
    const ask = { key: 'search', kind: 'search', name: i18n.m.palette.searchPeople(text) } as const;
    return [...matching(this.#places, text), ...people, ...(mayAsk ? [ask] : [])];
  }

  #recents(): Row[] {
    const { live } = this.#wiring;
    const recents = this.#recent.keys.flatMap((key) => {
      const person = key.startsWith('person:') ? live.record('evacuees', key.slice(7)) : undefined;
      const entry = person
        ? personEntry(this.#around, person)
        : this.#places.find((each) => each.key === key);
      return entry ? [entry] : [];
    });
    const others = this.#places.filter(
      ({ kind, key }) => kind === 'page' && !recents.some((each) => each.key === key),
    );
    return [...recents, ...others];
  }
}
