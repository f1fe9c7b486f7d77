import type { Table, DraftTable } from '../vocabulary/table.ts';
import { BaseTable } from '../vocabulary/base-table.ts';
import { OverlayTable } from '../vocabulary/overlay-table.ts';
import type { EmergencySettings } from './settings/settings.ts';
import type { Site } from './site/site.ts';
import type { Party } from './party/party.ts';
import type { Evacuee } from './evacuee/evacuee.ts';
import type { Finding, Screening } from './screening/screening.ts';
import type { Departure } from './departure/departure.ts';
import type { ManifestVersion } from './manifest/manifest-version.ts';
import type { Grant } from './roles/grant.ts';
import type { StandingDetermination } from './standing/standing-determination.ts';
import type { Incident } from './boarding/incident.ts';

/** Every kind of record that an emergency holds, by the name it has in the state and on the wire. */
export interface RecordOf {
  settings: EmergencySettings;
  sites: Site;
  parties: Party;
  evacuees: Evacuee;
  screenings: Screening;
  findings: Finding;
  departures: Departure;
  manifests: ManifestVersion;
  grants: Grant;
  standing: StandingDetermination;
  incidents: Incident;
}
export type RecordKind = keyof RecordOf;
export type AnyRecord = RecordOf[RecordKind];

/** The state of one emergency: what readers see. */
export type Emergency = { readonly [K in RecordKind]: Table<RecordOf[K]> };
/** The same, writable: only the desk and replay hold one. */
export type EmergencyDraft = { readonly [K in RecordKind]: DraftTable<RecordOf[K]> };
export type EmergencyTables = { readonly [K in RecordKind]: BaseTable<RecordOf[K]> };

export const RECORD_KINDS = [
  'settings',
  'sites',
  'parties',
  'evacuees',
  'screenings',
  'findings',
  'departures',
  'manifests',
  'grants',
  'standing',
  'incidents',
] as const satisfies readonly RecordKind[];

export function emptyEmergency(): EmergencyTables {
  return {
    settings: new BaseTable({}),
    sites: new BaseTable({}),
    parties: new BaseTable({}),
    evacuees: new BaseTable({
      departure: (evacuee) => (evacuee.departureId ? [evacuee.departureId] : []),
      everOnDeparture: (evacuee) => evacuee.passages.map((passage) => passage.departureId),
      party: (evacuee) => (evacuee.partyId ? [evacuee.partyId] : []),
      site: (evacuee) => [evacuee.siteId],
      number: (evacuee) => evacuee.documents.flatMap(({ number }) => (number ? [number] : [])),
      wristband: (evacuee) => (evacuee.wristband ? [evacuee.wristband] : []),
      claimed: (evacuee) => (evacuee.claim ? ['yes'] : []),
    }),
    screenings: new BaseTable({ evacuee: ({ evacueeId }) => [evacueeId] }),
    findings: new BaseTable({ evacuee: ({ evacueeId }) => [evacueeId] }),
    departures: new BaseTable({ site: ({ fromSiteId, toSiteId }) => [fromSiteId, toSiteId] }),
    manifests: new BaseTable({ departure: ({ departureId }) => [departureId] }),
    grants: new BaseTable({ officer: ({ officerId }) => [officerId] }),
    standing: new BaseTable({}),
    incidents: new BaseTable({ departure: ({ departureId }) => (departureId ? [departureId] : []) }),
  };
}

/** A draft over a state or over another draft. Dropping it leaves no trace. */
export function draftOver(
  under: Emergency,
): EmergencyDraft & { readonly [K in RecordKind]: OverlayTable<RecordOf[K]> } {
  return {
    settings: new OverlayTable(under.settings),
    sites: new OverlayTable(under.sites),
    parties: new OverlayTable(under.parties),
    evacuees: new OverlayTable(under.evacuees),
    screenings: new OverlayTable(under.screenings),
    findings: new OverlayTable(under.findings),
    departures: new OverlayTable(under.departures),
    manifests: new OverlayTable(under.manifests),
    grants: new OverlayTable(under.grants),
    standing: new OverlayTable(under.standing),
    incidents: new OverlayTable(under.incidents),
  };
}

interface Mergeable {
  readonly [kind: string]: { merge(draft: DraftTable<never>): void };
}

/** Takes a draft's records over into what it lies on. */
export function mergeDraft(
  target: { readonly [K in RecordKind]: { merge(draft: DraftTable<RecordOf[K]>): void } },
  draft: EmergencyDraft,
): void {
  for (const kind of RECORD_KINDS) {
    const from = draft[kind];
    if (from.written.size > 0)
      (target as unknown as Mergeable)[kind]?.merge(from as unknown as DraftTable<never>);
  }
}
