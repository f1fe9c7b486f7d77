import { z } from 'zod';
import { RoleGranted } from './roles/grant-role.ts';
import { RoleEnded } from './roles/end-role.ts';
import { SiteOpened } from './site/open-site.ts';
import { SiteChanged } from './site/change-site.ts';
import { SiteClosed } from './site/close-site.ts';
import { SiteReopened } from './site/reopen-site.ts';
import { CategoriesSet } from './settings/set-categories.ts';
import { PartyFormed } from './party/form-party.ts';
import { PartyJoined } from './party/join-party.ts';
import { PartyLeft } from './party/leave-party.ts';
import { EvacueeRegistered } from './evacuee/register-evacuee.ts';
import { EvacueeAmended } from './evacuee/amend-evacuee.ts';
import { RivalResolved } from './evacuee/resolve-rival.ts';
import { EvacueeCheckedIn } from './evacuee/check-in.ts';
import { ExitRecorded } from './evacuee/record-exit.ts';
import { EvacueeHandedOver } from './evacuee/record-handed-over.ts';
import { HeldElsewhereRecorded } from './evacuee/record-held-elsewhere.ts';
import { ScreeningStarted } from './screening/start-screening.ts';
import { ScreeningRecorded } from './screening/record-screening.ts';
import { ClaimReleased } from './screening/release-claim.ts';
import { ManifestDisclosed } from './manifest/record-disclosure.ts';
import { ClaimLapsed } from './screening/lapse-claim.ts';
import { EvacueeDetermined } from './screening/determine.ts';
import { StandingDeterminationIssued } from './standing/issue-standing-determination.ts';
import { StandingDeterminationRevoked } from './standing/revoke-standing-determination.ts';
import { StandingDeterminationBegun } from './standing/begin-standing-determination.ts';
import { StandingDeterminationEnded } from './standing/end-standing-determination.ts';
import { DepartureScheduled } from './departure/schedule-departure.ts';
import { DepartureChanged } from './departure/change-departure.ts';
import { DepartureHeld } from './departure/hold-departure.ts';
import { DepartureResumed } from './departure/resume-departure.ts';
import { DepartureDiverted } from './departure/divert-departure.ts';
import { DepartureCancelled } from './departure/cancel-departure.ts';
import { DepartureClosed } from './departure/close-departure.ts';
import { DepartureReturned } from './departure/record-returned.ts';
import { DepartureContactLost } from './departure/record-contact-lost.ts';
import { DepartureDeparted } from './departure/record-departed.ts';
import { DepartureArrived } from './departure/record-arrived.ts';
import { HeadCountRecorded } from './departure/record-head-count.ts';
import { EvacueeAssigned } from './manifest/assign-evacuee.ts';
import { PartyAssigned } from './manifest/assign-party.ts';
import { EvacueeReassigned } from './manifest/reassign-evacuee.ts';
import { EvacueeReleased } from './manifest/release-evacuee.ts';
import { ManifestLocked } from './manifest/lock-manifest.ts';
import { BoardingOpened } from './boarding/open-boarding.ts';
import { EvacueeBoarded } from './boarding/record-boarded.ts';
import { EvacueeOffloaded } from './boarding/record-offloaded.ts';
import { NoShowRecorded } from './boarding/record-no-show.ts';
import { ScanRefused } from './boarding/record-scan-refused.ts';
import { EmergencyOpened } from './settings/open-emergency.ts';
import { IncidentOpened } from './boarding/incident-opened.ts';

/** What the log holds, one line each. Lenient: a newer server's extra field must not break an older tablet. */
export const EmergencyEvent = z.discriminatedUnion('type', [
  RoleGranted,
  RoleEnded,
  SiteOpened,
  SiteChanged,
  SiteClosed,
  SiteReopened,
  CategoriesSet,
  PartyFormed,
  PartyJoined,
  PartyLeft,
  EvacueeRegistered,
  EvacueeAmended,
  RivalResolved,
  EvacueeCheckedIn,
  ExitRecorded,
  EvacueeHandedOver,
  HeldElsewhereRecorded,
  ScreeningStarted,
  ScreeningRecorded,
  ClaimLapsed,
  ManifestDisclosed,
  ClaimReleased,
  EvacueeDetermined,
  StandingDeterminationIssued,
  StandingDeterminationRevoked,
  StandingDeterminationBegun,
  StandingDeterminationEnded,
  DepartureScheduled,
  DepartureChanged,
  DepartureHeld,
  DepartureResumed,
  DepartureDiverted,
  DepartureCancelled,
  DepartureClosed,
  DepartureReturned,
  DepartureContactLost,
  DepartureDeparted,
  DepartureArrived,
  HeadCountRecorded,
  EvacueeAssigned,
  PartyAssigned,
  EvacueeReassigned,
  EvacueeReleased,
  ManifestLocked,
  BoardingOpened,
  EvacueeBoarded,
  EvacueeOffloaded,
  NoShowRecorded,
  ScanRefused,
  EmergencyOpened,
  IncidentOpened,
]);
export type EmergencyEvent = z.infer<typeof EmergencyEvent>;
