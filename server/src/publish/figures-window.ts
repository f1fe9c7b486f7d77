import { stageCounts, waitingSince } from '@muster/shared/emergency/figures.ts';
import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import type { Scope } from '@muster/shared/scopes/scope.ts';
import { EVERYWHERE } from '@muster/shared/scopes/streams-of.ts';
import type { DraftTable } from '@muster/shared/vocabulary/table.ts';
import type { EmergencyState } from '../desk/emergency-state.ts';
import { FiguresHistory } from './figures-history.ts';
import { SiteContacts } from './site-contacts.ts';

/** Milliseconds in which changed counts are gathered. */
const WINDOW_MS = 500;

interface FiguresWindowOptions {
  readonly state: EmergencyState;
  readonly now: () => Date;
  /** Stamped on every record: higher is newer, also across a restart. */
  readonly head: () => number;
  readonly send: (sites: ReadonlySet<string>) => void;
}

/**
 * Counts travel outside the cursor: whole values with their seq, newest wins, so that one missed is mended by the
 * next. The first change goes at once, later ones each half second.
 */
export class FiguresWindow {
  readonly #state: EmergencyState;
  readonly #now: () => Date;
  readonly #head: () => number;
  readonly #send: (sites: ReadonlySet<string>) => void;
  readonly history: FiguresHistory;
  readonly contacts: SiteContacts;
  #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #lastSent = 0;

  constructor({ state, now, head, send }: FiguresWindowOptions) {
    this.#state = state;
    this.#now = now;
    this.#head = head;
    this.#send = send;
    this.history = new FiguresHistory(state.tally);
    this.contacts = new SiteContacts(now);
  }

  note(evacuees: DraftTable<Evacuee>): void {
    for (const [, after] of evacuees.written) {
      this.#changed.add(after.siteId);
      for (const site of after.everIn) this.#changed.add(site);
    }
    if (this.#timer) return;
    const wait = Math.max(0, this.#lastSent + WINDOW_MS - performance.now());
    this.#timer = setTimeout(() => this.#sendNow(), wait);
  }

  /** All of the scope's, or only those that changed. */
  of(scope: Scope, changed?: ReadonlySet<string>): FiguresRecord[] {
    const everywhere = scope.sites.has(EVERYWHERE);
    const sites = everywhere ? [...this.#state.tally.bySite.keys()] : [...scope.sites.keys()];
    const records = sites
      .filter((site) => (changed ? changed.has(site) : true))
      .map((site) => this.#record(site, this.#state.tally.bySite.get(site)));
    return everywhere ? [this.#record(EVERYWHERE, this.#state.tally.whole), ...records] : records;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #record(id: string, tally: Parameters<typeof stageCounts>[0] | undefined): FiguresRecord {
    const byStage = tally ? stageCounts(tally) : {};
    const now = this.#now();
    const before = this.history.hourBefore(id, now);
    const heardAt = this.contacts.heardAt(id);
    const since = tally && waitingSince(tally);
    return {
      ...{ id, seq: this.#head(), at: now.toISOString(), byStage },
      ...(before && { before }),
      ...(heardAt !== undefined && { heardAt }),
      ...(since !== undefined && { waitingSince: since }),
    };
  }

  /** All of the scope's with how they came to be, for a welcome. */
  withSeries(scope: Scope): FiguresRecord[] {
    return this.of(scope).map((record) => {
      const series = this.history.series(record.id);
      return series.length > 0 ? { ...record, series: [...series] } : record;
    });
  }

  #sendNow(): void {
    this.stop();
    this.#lastSent = performance.now();
    const changed = this.#changed;
    this.#changed = new Set();
    this.#send(changed);
  }
}
