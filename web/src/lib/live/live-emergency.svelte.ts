import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { RecordKind } from '@muster/shared/emergency/emergency.ts';
import type { Column } from '@muster/shared/emergency/roles/writes.ts';
import type { Beat, Presence, Standing } from '@muster/shared/protocol/beat.ts';
import type { HelloRefused } from '@muster/shared/protocol/welcome.ts';
import type { SettingsView } from '@muster/shared/scopes/record-views.ts';
import type { ViewOf } from '@muster/shared/scopes/views.ts';
import type { EmergencyId, OfficerId } from '@muster/shared/vocabulary/ids.ts';
import type { Outbox } from '#lib/ask/outbox.ts';
import type { Held, OutboxItem, Sent } from '#lib/ask/outbox-item.ts';
import { deviceTime, laterBy } from '#lib/ui/device-time.ts';
import { contactOf, LOOK_EVERY_MS, type Contact } from './contact.ts';
import { figuresById, type FiguresById } from './figures-by-id.ts';
import { LiveRecords } from './live-records.svelte.ts';
import type { Me } from './me.ts';
import { previewedOf } from './previewed-of.ts';
import { mayDo, rolesOf, sightRoles } from './rights.ts';
import { ServerLink } from './server-link.ts';
import { Syncing } from './syncing.ts';
import { TabletKeeping } from './tablet-keeping.ts';

/** One emergency as this officer may see it, kept up to date while it is open, and the way to send commands to it. */
export class LiveEmergency {
  readonly emergencyId: EmergencyId;
  readonly me: Me;
  readonly #records = new LiveRecords();
  #figures = $state.raw<FiguresById>(figuresById([]));
  #presence = $state.raw<Presence['officers']>([]);
  #names = $state.raw<ReadonlyMap<string, string>>();
  #contact = $state.raw<Contact>({ state: 'no-contact', count: 0 });
  #isLoaded = $state(false);
  #refused = $state.raw<HelloRefused['refused']>();
  #lastSettings = $state.raw<SettingsView>();
  readonly #roles = $derived.by(() => rolesOf(this.me.officerId, this.records('grants')));

  #items = $state.raw<readonly OutboxItem[]>([]);
  #isUnkept = $state(false);
  #isReadOnly = $state(false);
  #keeping: TabletKeeping | undefined;
  #link: ServerLink | undefined;
  #syncing: Syncing | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;
  #lastHeardAt = Date.now();
  /** Milliseconds that the server's clock is ahead of this device's. */
  #serverAheadMs = $state(0);
  #isNoting = false;
  #isClosed = false;

  constructor(emergencyId: EmergencyId, me: Me) {
    this.emergencyId = emergencyId;
    this.me = me;
  }

  get officerId(): OfficerId {
    return this.me.officerId;
  }
  /** Still known after a wipe: a drill is seen to be one while its officer signs in again. */
  get settings(): SettingsView | undefined {
    return this.records('settings')[0] ?? this.#lastSettings;
  }
  get isDrill(): boolean {
    return this.settings?.mode === 'drill';
  }
  /** By site id; `*` is the whole emergency. */
  get figures(): FiguresById {
    return this.#figures;
  }
  get presence(): Presence['officers'] {
    return this.#presence;
  }
  get contact(): Contact {
    return this.#contact;
  }
  /** Commands that have no answer yet. */
  get unanswered(): number {
    return this.#contact.state === 'live' ? 0 : this.#contact.count;
  }
  /** What was done on this page's lanes and is still kept here. */
  get items(): readonly OutboxItem[] {
    return this.#items;
  }
  /** This tablet cannot keep what is not sent: closing the page would lose it. */
  get isUnkept(): boolean {
    return this.#isUnkept;
  }
  /** The server has no room: it records nothing until there is. */
  get isReadOnly(): boolean {
    return this.#isReadOnly;
  }
  /** Milliseconds that the server's clock is ahead of this tablet's. */
  get serverAheadMs(): number {
    return this.#serverAheadMs;
  }
  /** True from the first complete load on, of this visit or of one before. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }
  /** Why the server does not let us in, if so. */
  get refused(): HelloRefused['refused'] | undefined {
    return this.#refused;
  }
  get roles(): ReturnType<typeof rolesOf> {
    return this.#roles;
  }
  /** Of the last frame: what a form that opens now has seen. */
  get cursor(): number {
    return this.#records.cursor;
  }

  records<K extends RecordKind>(kind: K): readonly ViewOf[K][] {
    return this.#records.all(kind);
  }

  record<K extends RecordKind>(kind: K, id: string): ViewOf[K] | undefined {
    return this.#records.one(kind, id);
  }

  /** Something that this tablet did to it has not come back from the server. */
  isPending(kind: RecordKind, id: string): boolean {
    return this.#records.isPending(kind, id);
  }

  /** Whether to offer what this column allows, at this site or at any. */
  may(column: Column, siteId?: string): boolean {
    return mayDo({ me: this.me, settings: this.settings, roles: this.#roles }, column, siteId);
  }

  /** An officer's name where it is known here, else their id. */
  nameOf(officerId: string): string {
    if (officerId === this.me.officerId) return this.me.name;
    const present = this.#presence.find((officer) => officer.officerId === officerId);
    return present?.name ?? this.#names?.get(officerId) ?? officerId.slice(0, 8);
  }

  knowNames(names: ReadonlyMap<string, string>): void {
    this.#names = names;
  }

  /** What the server's clock shows when this device's shows `now`. */
  serverTime(now: Date): Date {
    return laterBy(now, this.#serverAheadMs);
  }

  /** `seen` is the cursor when the form opened: it tells the server what its author could not know. */
  send(command: EmergencyCommand, seen?: number): Promise<Sent> {
    return this.#outbox.send(command, seen);
  }

  /** Kept and shown at once; sent when its undo has passed. */
  hold(command: EmergencyCommand, seen?: number): Held {
    return this.#outbox.hold(command, seen);
  }

  /** What lies on this tablet, once the emergency is open. */
  get tablet(): TabletKeeping | undefined {
    return this.#keeping;
  }

  /** Connects; everything that is shown fills up by itself, first with what this tablet has kept. */
  async open(): Promise<void> {
    const keeping = await TabletKeeping.open({
      emergencyId: this.emergencyId,
      officerId: this.me.officerId,
      records: this.#records,
      deliver: (batch) => this.#link?.commands(batch) ?? Promise.resolve({ lost: true }),
      changed: () => this.#noteSoon(),
    });
    if (this.#isClosed) {
      keeping.close();
      return;
    }
    this.#keeping = keeping;
    const known = await keeping.readReplica();
    keeping.outbox.reached(this.#records.cursor);
    if (known) {
      this.#isLoaded = known.isWhole;
      this.#figures = figuresById(known.figures);
    }
    this.#connect(keeping);
    if (known) this.#syncing?.resume(known);
    this.#noteSoon();
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY_MS);
    addEventListener('offline', this.#look);
    addEventListener('online', this.#retry);
  }

  /** After signing in anew: what was not sent goes out, and what was forgotten is loaded again. */
  enterAgain(): void {
    this.#refused = undefined;
    this.#link?.reopen();
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#looking);
    removeEventListener('offline', this.#look);
    removeEventListener('online', this.#retry);
    this.#syncing?.stop();
    this.#link?.close();
    this.#keeping?.close();
  }

  get #outbox(): Outbox {
    if (!this.#keeping) throw new Error('A command was sent before the emergency was open');
    return this.#keeping.outbox;
  }

  #connect(keeping: TabletKeeping): void {
    const { outbox } = keeping;
    const link = new ServerLink({
      opened: () => void syncing.greet(),
      closed: () => {
        outbox.close();
        syncing.stop();
        this.#look();
      },
      frame: (frame) => this.#hear(() => syncing.take(frame)),
      figures: (figures) => this.#hear(() => (this.#figures = figuresById(figures, this.#figures))),
      presence: ({ officers }) => this.#hear(() => (this.#presence = officers)),
      beat: ({ from, to, ...beat }) =>
        this.#hear(() => {
          this.#stand(beat);
          syncing.take({ from, to, put: [], drop: [] });
        }),
      wiped: (reason) => {
        this.#lastSettings = this.settings;
        syncing.forget();
        if (reason === 'session') this.#refused = 'signed-out';
        else void syncing.greet();
      },
    });
    const syncing = new Syncing({
      emergencyId: this.emergencyId,
      records: this.#records,
      link,
      device: () => outbox.device,
      welcomed: ({ lastN, figures, epoch, restoredFrom, ...welcome }) => {
        this.#stand(welcome);
        this.#refused = undefined;
        this.#figures = figuresById(figures);
        outbox.open(lastN, { epoch, restoredFrom });
        this.#hear(() => undefined);
      },
      refused: (refused) => (this.#refused = refused),
      loaded: ({ epoch, scope }) => {
        this.#isLoaded = true;
        keeping.know({ epoch, scope, isWhole: true, figures: [...this.#figures.values()] });
      },
      applied: (frame) => {
        keeping.note(frame);
        outbox.reached(frame.to);
      },
      forgotten: () => keeping.forgetReplica(),
    });
    this.#link = link;
    this.#syncing = syncing;
  }

  #stand({ at, readOnly, backedUpTo }: Standing & Pick<Beat, 'at'>): void {
    this.#serverAheadMs = Date.parse(at) - deviceTime().getTime();
    this.#isReadOnly = readOnly ?? false;
    if (backedUpTo !== undefined) this.#keeping?.outbox.backedUp(backedUpTo);
  }

  #hear(what: () => void): void {
    this.#lastHeardAt = Date.now();
    what();
    this.#look();
  }

  readonly #retry = (): void => this.#link?.retry();

  readonly #look = (): void => {
    const contact = contactOf({
      isWelcomed: navigator.onLine && (this.#syncing?.isWelcomed ?? false),
      lastHeardAt: this.#lastHeardAt,
      now: Date.now(),
      unanswered: this.#keeping?.outbox.unanswered ?? 0,
    });
    if (JSON.stringify(contact) === JSON.stringify(this.#contact)) return;
    this.#contact = contact;
    if (contact.state === 'live' || contact.state === 'sending') this.#keeping?.outbox.resume();
    else this.#keeping?.outbox.lapse();
  };

  /** Once for all that changes in one turn. */
  #noteSoon(): void {
    if (this.#isNoting) return;
    this.#isNoting = true;
    queueMicrotask(() => {
      this.#isNoting = false;
      this.#items = this.#keeping?.outbox.items ?? [];
      this.#isUnkept = this.#keeping?.isFailing ?? false;
      const roles = sightRoles({ me: this.me, settings: this.settings, roles: this.#roles });
      this.#records.preview(previewedOf(this.#items, roles));
      this.#look();
    });
  }
}
