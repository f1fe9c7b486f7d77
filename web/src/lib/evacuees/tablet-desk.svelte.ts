import type { Status } from '@muster/shared/emergency/stages.ts';
import type { SiteId } from '@muster/shared/vocabulary/ids.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import { ScreeningDrafts } from '#lib/screening/screening-drafts.svelte.ts';
import { SentAdvice } from '#lib/screening/sent-advice.svelte.ts';
import type { I18n } from '#lib/words/index.svelte.ts';
import { DocumentDrafts } from './document-drafts.svelte.ts';
import { emptyRegistration, isTouched, nextRegistration, type Registration } from './registration.ts';
import { UndoQueue } from './undo-queue.svelte.ts';

const newId = () => crypto.randomUUID();

/**
 * Everything half done at one site's desk: forms, filters, what waits to be sent. In memory alone, for no personal data
 * may lie on a tablet unsealed; kept while other screens are looked at, gone with the session.
 */
export class TabletDesk {
  text = $state('');
  status = $state<Status>();
  isMine = $state(false);
  #registration = $state(emptyRegistration(newId));
  #asides = $state.raw<readonly Registration[]>([]);
  /** What the last registration said, to be said again with one press. */
  #last = $state.raw<Registration>();
  readonly documents = new DocumentDrafts();
  readonly screenings = new ScreeningDrafts();
  readonly undo: UndoQueue;
  readonly advice: SentAdvice;

  constructor({ live, i18n, undo }: { live: LiveEmergency; i18n: I18n; undo: UndoQueue }) {
    this.undo = undo;
    const recorded = this.screenings.drop.bind(this.screenings);
    this.advice = new SentAdvice({ live, i18n, undo, recorded });
  }

  get registration(): Registration {
    return this.#registration;
  }
  /** Half typed, and laid aside for somebody else. */
  get asides(): readonly Registration[] {
    return this.#asides;
  }
  get last(): Registration | undefined {
    return this.#last;
  }
  /** A reload would lose something that an officer has begun. */
  get isHalfDone(): boolean {
    return this.#asides.length > 0 || isTouched(this.#registration) || this.screenings.isAnyBegun;
  }

  /** The next form; what stands in this one was taken over by the server, or lies on this tablet to be sent. */
  begin(): void {
    this.#last = $state.snapshot(this.#registration);
    this.#registration = emptyRegistration(newId);
  }

  /** An empty form for whoever was scanned; what was half typed in it waits in the queue. */
  beginWith(lines: readonly string[]): void {
    const mrz = lines.join('\n');
    if (this.#registration.mrz === mrz) return;
    if (isTouched(this.#registration)) this.#asides = [...this.#asides, this.#registration];
    this.#registration = { ...emptyRegistration(newId), mrz };
  }

  sayAgain(): void {
    if (this.#last) Object.assign(this.#registration, nextRegistration(this.#last));
  }

  takeUp(aside: Registration): void {
    this.#asides = this.#asides.filter((each) => each !== aside);
    this.#swap(aside);
  }

  #swap(registration: Registration): void {
    if (isTouched(this.#registration)) this.#asides = [...this.#asides, this.#registration];
    this.#registration = registration;
  }
}

interface Desks {
  readonly undo: UndoQueue;
  readonly bySite: Map<SiteId, TabletDesk>;
}

/** Forgotten with the emergency's connection, and so with the session. */
const desks = new WeakMap<LiveEmergency, Desks>();

export function tabletDesk(live: LiveEmergency, siteId: SiteId, i18n: I18n): TabletDesk {
  const { undo, bySite } = desksOf(live);
  const known = bySite.get(siteId);
  const desk = known ?? new TabletDesk({ live, i18n, undo });
  bySite.set(siteId, desk);
  return desk;
}

/** At any site's desk of this emergency. */
export function isAnyDeskHalfDone(live: LiveEmergency): boolean {
  return [...(desks.get(live)?.bySite.values() ?? [])].some(({ isHalfDone }) => isHalfDone);
}

function desksOf(live: LiveEmergency): Desks {
  const known = desks.get(live);
  if (known) return known;
  const opened: Desks = { undo: new UndoQueue(), bySite: new Map() };
  addEventListener('pagehide', () => opened.undo.lapseAll());
  desks.set(live, opened);
  return opened;
}
