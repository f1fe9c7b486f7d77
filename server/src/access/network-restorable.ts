import {
  emptyNetwork,
  NETWORK_KINDS,
  type NetworkKind,
  type NetworkRecord,
  type NetworkTables,
} from '@muster/shared/network/network.ts';
import type { BaseTable } from '@muster/shared/vocabulary/base-table.ts';
import type { Restorable } from '../desk/open-desk.ts';
import type { JsonObject } from '../event-log/event-log.ts';
import type { KindedRecord } from '../event-log/snapshot/snapshot-store.ts';

/** An empty network that a snapshot can fill and be taken of. */
export function networkRestorable(): Restorable<NetworkTables> {
  const state = emptyNetwork();
  const tableOf = (kind: NetworkKind) => state[kind] as BaseTable<NetworkRecord>;
  return {
    state,
    restore: (kind, record) => {
      if (!isNetworkKind(kind)) throw new Error(`A snapshot holds an unknown kind: ${kind}`);
      const restored = record as unknown as NetworkRecord;
      tableOf(kind).put(restored.id, restored);
    },
    records: () =>
      NETWORK_KINDS.flatMap((kind) =>
        Array.from(tableOf(kind).values(), (record): KindedRecord => [kind, record as unknown as JsonObject]),
      ),
  };
}

function isNetworkKind(kind: string): kind is NetworkKind {
  return NETWORK_KINDS.some((known) => known === kind);
}
