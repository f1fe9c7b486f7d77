import type { z } from 'zod';
import { BaseTable } from '../vocabulary/base-table.ts';
import type { Environment, Hazard, ProcessingMode } from '../vocabulary/codes.ts';
import type { EmergencyId, OfficerId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { OverlayTable } from '../vocabulary/overlay-table.ts';
import type { DraftTable, Table } from '../vocabulary/table.ts';
import { nameKey } from './name-key.ts';

/** Someone with a name and a passphrase of their own. Both texts are empty once purged: nobody signs in with them. */
export interface Officer {
  readonly id: OfficerId;
  readonly name: string;
  /** Argon2id in PHC form, salt and parameters included. */
  readonly passphraseHash: string;
  readonly administrator: boolean;
  /** Whoever set Muster up. */
  readonly founder: boolean;
  readonly createdAt: Instant;
}

/** One sign-in on one device. The token itself is nowhere. */
export interface Session {
  /** SHA-256 of the token, in hexadecimal. */
  readonly id: string;
  readonly officerId: OfficerId;
  readonly device: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  /** The entry that ended it: signed out, or revoked. Absent while it runs and when it merely expired. */
  readonly endedSeq?: number;
}

/** An emergency as the list shows it; everything else is in its own log. */
export interface ListedEmergency {
  readonly id: EmergencyId;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly hazard: z.infer<typeof Hazard>;
  readonly mode: 'live' | 'drill';
  readonly environment?: z.infer<typeof Environment>;
  readonly processingMode?: ProcessingMode;
  readonly addedBy: OfficerId;
  readonly addedAt: Instant;
}

export interface NetworkRecordOf {
  officers: Officer;
  sessions: Session;
  emergencies: ListedEmergency;
}
export type NetworkKind = keyof NetworkRecordOf;
export type NetworkRecord = NetworkRecordOf[NetworkKind];

/** Who there is and which emergencies there are: what readers see. */
export type Network = { readonly [K in NetworkKind]: Table<NetworkRecordOf[K]> };
/** The same, writable: only the desk and replay hold one. */
export type NetworkDraft = { readonly [K in NetworkKind]: DraftTable<NetworkRecordOf[K]> };
export type NetworkTables = { readonly [K in NetworkKind]: BaseTable<NetworkRecordOf[K]> };
export type NetworkOverlay = { readonly [K in NetworkKind]: OverlayTable<NetworkRecordOf[K]> };

export const NETWORK_KINDS = [
  'officers',
  'sessions',
  'emergencies',
] as const satisfies readonly NetworkKind[];

export function emptyNetwork(): NetworkTables {
  return {
    officers: new BaseTable({ name: ({ name }) => (name ? [nameKey(name)] : []) }),
    sessions: new BaseTable({ officer: ({ officerId }) => [officerId] }),
    emergencies: new BaseTable({}),
  };
}

/** A draft over the state or over another draft. Dropping it leaves no trace. */
export function networkDraftOver(under: Network): NetworkOverlay {
  return {
    officers: new OverlayTable(under.officers),
    sessions: new OverlayTable(under.sessions),
    emergencies: new OverlayTable(under.emergencies),
  };
}

/** Takes a draft's records over into what it lies on. */
export function mergeNetworkDraft(target: NetworkTables | NetworkOverlay, draft: NetworkDraft): void {
  target.officers.merge(draft.officers);
  target.sessions.merge(draft.sessions);
  target.emergencies.merge(draft.emergencies);
}

/** The officer who signs in under this name, however it is capitalised or accented. */
export function officerNamed(network: Network, name: string): Officer | undefined {
  for (const id of network.officers.ids('name', nameKey(name))) return network.officers.get(id);
  return undefined;
}
