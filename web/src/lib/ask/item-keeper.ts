import type { LaneNumber, TabletStore } from '#lib/store/tablet-store.ts';
import type { OutboxItem } from './outbox-item.ts';

/** Where the items of an outbox lie. */
export interface ItemKeeper {
  /** The item with its place in order; on the disk when it resolves, where there is one. */
  add(item: Omit<OutboxItem, 'id'>, number?: LaneNumber): Promise<OutboxItem>;
  put(items: readonly OutboxItem[], number?: LaneNumber): Promise<void>;
  remove(ids: readonly number[]): Promise<void>;
  /** The last number that was given in a lane. */
  lastN(lane: string): Promise<number | undefined>;
}

/** Ids of what could not be written: above any that a database gives. */
const FIRST_UNKEPT = 2 ** 40;

/**
 * Keeps items on the disk. Where the browser keeps nothing, or its room is used up, work goes on in memory and `failed`
 * is called: the officer must know that closing the page would lose it.
 */
export function itemKeeper(
  store: TabletStore | undefined,
  { emergencyId, failed }: { readonly emergencyId: string; readonly failed: (isFailing: boolean) => void },
): ItemKeeper {
  let nextUnkept = FIRST_UNKEPT;
  /** Written as soon as there is room. */
  const unkept = new Map<number, OutboxItem>();

  async function tried<Result>(write: (store: TabletStore) => Promise<Result>): Promise<Result | undefined> {
    try {
      if (!store) throw new DOMException('Nothing is kept here', 'NotSupportedError');
      const result = await write(store);
      failed(false);
      return result;
    } catch (error) {
      // What IndexedDB throws: no room, a broken or a closed database.
      if (!(error instanceof DOMException)) throw error;
      failed(true);
      return undefined;
    }
  }

  return {
    add: async (item, number) => {
      const added = await tried((open) => open.addItem(emergencyId, item, number));
      if (added) return added;
      nextUnkept += 1;
      const inMemory = { ...item, id: nextUnkept };
      unkept.set(inMemory.id, inMemory);
      return inMemory;
    },
    put: async (items, number) => {
      for (const item of items) if (unkept.has(item.id)) unkept.set(item.id, item);
      if (items.length + unkept.size === 0) return;
      const written = await tried(async (open) => {
        await open.putItems(
          emergencyId,
          [...unkept.values(), ...items.filter(({ id }) => !unkept.has(id))],
          number,
        );
        return true;
      });
      if (written) unkept.clear();
    },
    lastN: async (lane) => store?.lastN(emergencyId, lane),
    remove: async (ids) => {
      for (const id of ids) unkept.delete(id);
      await tried((open) => open.removeItems(ids));
    },
  };
}
