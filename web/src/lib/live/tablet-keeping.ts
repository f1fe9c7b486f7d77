import { anotherDevice, becomeKeeper, browserDevice, holdLane, nextDevice } from '#lib/ask/browser-lane.ts';
import { outboxFile } from '#lib/ask/outbox-file.ts';
import { itemKeeper } from '#lib/ask/item-keeper.ts';
import { laneOf, type Delivered, type OutboxItem, type Outgoing } from '#lib/ask/outbox-item.ts';
import { Outbox } from '#lib/ask/outbox.ts';
import { KeptReplica, type Known } from '#lib/store/kept-replica.ts';
import { TabletStore } from '#lib/store/tablet-store.ts';
import { deviceTime } from '#lib/ui/device-time.ts';
import type { LiveRecords } from './live-records.svelte.ts';

interface Wiring {
  readonly emergencyId: string;
  readonly officerId: string;
  readonly records: LiveRecords;
  deliver(batch: readonly Outgoing[]): Promise<Delivered>;
  /** The outbox, or whether this tablet can keep anything. */
  changed(): void;
}

/** Lanes of pages that were closed or killed are looked for this often. */
const LOOK_EVERY_MS = 5000;

/** What this tablet keeps of one emergency for one officer: what they did, and what they saw. */
export class TabletKeeping {
  readonly outbox: Outbox;
  readonly #wiring: Wiring;
  readonly #store: TabletStore | undefined;
  readonly #replica: KeptReplica | undefined;
  readonly #releases: (() => void)[] = [];
  readonly #ended = new AbortController();
  readonly #heldLanes = new Set<string>();
  readonly #looking: ReturnType<typeof setInterval>;
  #isKeeper = false;
  #isFailing: boolean;

  private constructor(wiring: Wiring, store: TabletStore | undefined, device: string) {
    const { emergencyId, officerId: by, records } = wiring;
    this.#wiring = wiring;
    this.#store = store;
    this.#isFailing = store === undefined;
    const replica = `${emergencyId}|${by}`;
    this.#replica = store && new KeptReplica({ store, replica, held: () => records.held() });
    const failed = (isFailing: boolean) => {
      this.#isFailing = isFailing;
      wiring.changed();
    };
    this.outbox = new Outbox({
      by,
      device,
      keeper: itemKeeper(store, { emergencyId, failed }),
      deliver: (batch) => wiring.deliver(batch),
      renamed: (former) => this.#renamed(former),
      now: () => deviceTime().toISOString(),
      changed: () => wiring.changed(),
    });
    this.#looking = setInterval(() => void this.#adopt(), LOOK_EVERY_MS);
    void this.#keep(replica);
  }

  static async open(wiring: Wiring): Promise<TabletKeeping> {
    const store = await TabletStore.open();
    askToStay();
    const device = await freeDevice(wiring);
    const keeping = new TabletKeeping(wiring, store, device.name);
    keeping.#releases.push(device.release);
    keeping.#heldLanes.add(keeping.#laneOf(device.name));
    await keeping.#adopt({ isOpening: true });
    return keeping;
  }

  /** Nothing, or no more, can be written: closing the page would lose what is not sent. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Everything that lies on this tablet, other pages' too. */
  async allItems(ownItems: readonly OutboxItem[]): Promise<readonly OutboxItem[]> {
    const stored = (await this.#store?.items(this.#wiring.emergencyId)) ?? [];
    const own = new Map(ownItems.map((item) => [item.id, item]));
    const others = stored.filter(({ id }) => !own.has(id));
    return [...others, ...own.values()].sort((one, other) => one.id - other.id);
  }

  /** The file for another tablet; undefined when nothing waits. */
  get unsentFile(): string | undefined {
    const { unsent } = this.outbox;
    return unsent.length > 0 ? outboxFile(this.#wiring.emergencyId, unsent) : undefined;
  }

  /** The records as they were when this tablet last had contact. */
  async readReplica(): Promise<Known | undefined> {
    return this.#replica?.read((chunk) => this.#wiring.records.put(chunk));
  }

  note(frame: Parameters<KeptReplica['note']>[0]): void {
    if (this.#isKeeper) this.#replica?.note(frame);
  }

  know(known: Known): void {
    if (this.#isKeeper) this.#replica?.know(known);
  }

  forgetReplica(): void {
    if (this.#isKeeper) this.#replica?.forget();
  }

  close(): void {
    clearInterval(this.#looking);
    if (this.#isKeeper) this.#replica?.stop();
    this.outbox.close();
    this.#ended.abort();
    for (const release of this.#releases) release();
  }

  /** One page at a time writes the replica down. */
  async #keep(replica: string): Promise<void> {
    await becomeKeeper(replica, this.#ended.signal);
    this.#isKeeper = true;
  }

  /** What nobody sends any more: the pages of those lanes are gone, or their officers. */
  async #adopt({ isOpening = false } = {}): Promise<void> {
    const { emergencyId } = this.#wiring;
    this.outbox.keepAgain();
    const stored = (await this.#store?.items(emergencyId)) ?? [];
    const known = new Set(this.outbox.items.map(({ id }) => id));
    const byLane = Map.groupBy(
      stored.filter(({ id }) => !known.has(id)),
      laneOf,
    );
    for (const [lane, items] of byLane) {
      const isOwn = this.#heldLanes.has(lane);
      if (isOwn && !isOpening) continue;
      if (!isOwn && !(await this.#hold(lane))) continue;
      this.outbox.adopt(items, await this.#store?.lastN(emergencyId, lane));
    }
  }

  async #hold(lane: string): Promise<boolean> {
    const release = await holdLane(this.#wiring.emergencyId, lane);
    if (!release) return false;
    this.#releases.push(release);
    this.#heldLanes.add(lane);
    return true;
  }

  #renamed(former: string): string {
    const device = nextDevice(former);
    this.#heldLanes.add(this.#laneOf(device));
    void this.#hold(this.#laneOf(device));
    return device;
  }

  #laneOf(device: string): string {
    return laneOf({ by: this.#wiring.officerId, device });
  }
}

/** A browser that is short of room then clears others first. It grants this without a question to an installed app. */
function askToStay(): void {
  if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
}

/** This browser's device, or one more where another page of this officer works under that name. */
async function freeDevice({
  emergencyId,
  officerId,
}: Wiring): Promise<{ name: string; release: () => void }> {
  const base = browserDevice();
  for (let name = base; ; name = anotherDevice(base)) {
    const release = await holdLane(emergencyId, laneOf({ by: officerId, device: name }));
    if (release) return { name, release };
  }
}
