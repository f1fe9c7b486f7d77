import type { FrameMessage } from '@muster/shared/protocol/frame.ts';
import type { HelloRefused, Welcome } from '@muster/shared/protocol/welcome.ts';
import type { EmergencyId } from '@muster/shared/vocabulary/ids.ts';
import { PROTOCOL_VERSION } from '@muster/shared/vocabulary/protocol-version.ts';
import { loadFrames } from './load-frames.ts';
import type { LiveRecords } from './live-records.svelte.ts';
import type { ServerLink } from './server-link.ts';

interface Wiring {
  readonly emergencyId: EmergencyId;
  readonly records: LiveRecords;
  readonly link: ServerLink;
  device(): string;
  welcomed(welcome: Welcome): void;
  refused(why: HelloRefused['refused']): void;
  /** Everything up to the head at the time of the welcome has been applied. */
  loaded(known: Pick<Welcome, 'epoch' | 'scope'>): void;
  forgotten(): void;
  /** A frame moved the records on. */
  applied(frame: FrameMessage): void;
}

const GREET_AGAIN_AFTER_MS = 1000;

/** Keeps the records level with the server: says hello, applies frames, and fetches what is missing in between. */
export class Syncing {
  readonly #wiring: Wiring;
  #isWelcomed = false;
  #isFetching = false;
  #known: Pick<Welcome, 'epoch' | 'scope'> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  get isWelcomed(): boolean {
    return this.#isWelcomed;
  }

  /** The records are those of an earlier visit: the server says whether they may be gone on with. */
  resume(known: Pick<Welcome, 'epoch' | 'scope'>): void {
    this.#known = known;
  }

  async greet(): Promise<void> {
    const { link, records, emergencyId } = this.#wiring;
    const reply = await link.hello({
      protocol: PROTOCOL_VERSION,
      emergency: emergencyId,
      device: this.#wiring.device(),
      ...(this.#known && { epoch: this.#known.epoch, scope: this.#known.scope }),
      cursor: records.cursor,
    });
    if (!reply) this.#again = setTimeout(() => void this.greet(), GREET_AGAIN_AFTER_MS);
    else if ('refused' in reply) this.#wiring.refused(reply.refused);
    else await this.#enter(reply);
  }

  take(frame: FrameMessage): void {
    if (this.#apply(frame) === 'gap') void this.#pull();
  }

  stop(): void {
    this.#isWelcomed = false;
    clearTimeout(this.#again);
  }

  /** What is held is no longer ours to see. */
  forget(): void {
    this.#known = undefined;
    this.#wiring.records.clear();
    this.#wiring.forgotten();
  }

  async #enter(welcome: Welcome): Promise<void> {
    const { records } = this.#wiring;
    if (welcome.wipe) this.forget();
    this.#known = { epoch: welcome.epoch, scope: welcome.scope };
    this.#isWelcomed = true;
    this.#wiring.welcomed(welcome);
    if (welcome.frame) this.take(welcome.frame);
    if (welcome.load) await this.#load(welcome.load.after);
    if (records.cursor < welcome.head) await this.#pull();
    if (records.cursor >= welcome.head) this.#wiring.loaded(welcome);
  }

  async #load(after: number): Promise<void> {
    await loadFrames(this.#wiring.emergencyId, after, (frame) => void this.#apply(frame));
  }

  #apply(frame: FrameMessage): 'applied' | 'older' | 'gap' {
    const outcome = this.#wiring.records.apply(frame);
    if (outcome === 'applied') this.#wiring.applied(frame);
    return outcome;
  }

  /** From the cursor to the head. Frames that arrive meanwhile are gaps until it is done, and are part of it. */
  async #pull(): Promise<void> {
    if (this.#isFetching || !this.#isWelcomed) return;
    this.#isFetching = true;
    const pulled = await this.#wiring.link.pull(this.#wiring.records.cursor);
    if (pulled?.frame) this.#apply(pulled.frame);
    if (pulled?.load) await this.#load(pulled.load.after);
    this.#isFetching = false;
  }
}
