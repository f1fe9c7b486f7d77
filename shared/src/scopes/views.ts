import type { Role } from '../vocabulary/codes.ts';
import { assertNever } from '../vocabulary/decision.ts';
import type { AnyRecord, RecordKind, RecordOf } from '../emergency/emergency.ts';
import type { Reads } from './policy.ts';
import { departureView, type DepartureView } from './departure-view.ts';
import { evacueeView, type EvacueeView } from './evacuee-view.ts';
import {
  grantView,
  incidentView,
  manifestView,
  partyView,
  settingsView,
  siteView,
  standingView,
  type GrantView,
  type IncidentView,
  type ManifestView,
  type PartyView,
  type SettingsView,
  type SiteView,
  type StandingView,
} from './record-views.ts';
import { findingView, screeningView, type FindingView, type ScreeningView } from './screening-views.ts';

/** What reaches people, by kind: another type than what the server holds. */
export interface ViewOf {
  settings: SettingsView;
  sites: SiteView;
  parties: PartyView;
  evacuees: EvacueeView;
  screenings: ScreeningView;
  findings: FindingView;
  departures: DepartureView;
  manifests: ManifestView;
  grants: GrantView;
  standing: StandingView;
  incidents: IncidentView;
}
export type AnyView = ViewOf[RecordKind];

/** Under which roles, whether it is the reader's own, and whether one record was opened on purpose (and logged). */
export interface Sight {
  readonly roles: ReadonlySet<Role>;
  readonly own: boolean;
  readonly opened: boolean;
  /** The reader's sites, for those who see only who is bound for them. */
  readonly sites: ReadonlySet<string>;
}

const views: { readonly [K in RecordKind]: (record: RecordOf[K], sight: Sight) => ViewOf[K] | undefined } = {
  settings: settingsView,
  sites: siteView,
  parties: partyView,
  evacuees: evacueeView,
  screenings: screeningView,
  findings: findingView,
  departures: departureView,
  manifests: manifestView,
  grants: grantView,
  standing: standingView,
  incidents: incidentView,
};

/** The record as these roles may see it, or undefined when they may not. Serves every channel. Rule VIEW-1. */
export function project(kind: RecordKind, record: AnyRecord, sight: Sight): AnyView | undefined {
  return (views[kind] as (record: AnyRecord, sight: Sight) => AnyView | undefined)(record, sight);
}

/** The kinds that a role is shown at all: of any other not even a drop is sent. Rule VIEW-7. */
export function isShown(kind: RecordKind, role: Reads): boolean {
  switch (kind) {
    case 'settings':
    case 'sites':
      return true;
    case 'evacuees':
    case 'parties':
      return role.only !== 'nobody' && (role.identity ?? role.movement ?? role.findings) !== undefined;
    case 'screenings':
      return role.findings === 'full' || role.advice === 'full';
    case 'findings':
      return role.findings === 'full';
    case 'departures':
    case 'manifests':
    case 'incidents':
      return role.movement !== undefined;
    case 'grants':
      return role.accounts !== undefined;
    case 'standing':
      return role.decision !== undefined;
    default:
      return assertNever(kind);
  }
}
