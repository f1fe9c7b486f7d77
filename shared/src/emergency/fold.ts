import { assertNever } from '../vocabulary/decision.ts';
import type { EmergencyDraft } from './emergency.ts';
import type { EmergencyEvent } from './events.ts';
import type { Origin } from './record.ts';
import { foldRoleGranted } from './roles/grant-role.ts';
import { foldRoleEnded } from './roles/end-role.ts';
import { foldSiteOpened } from './site/open-site.ts';
import { foldSiteChanged } from './site/change-site.ts';
import { foldSiteClosed } from './site/close-site.ts';
import { foldSiteReopened } from './site/reopen-site.ts';
import { foldCategoriesSet } from './settings/set-categories.ts';
import { foldPartyFormed } from './party/form-party.ts';
import { foldPartyJoined } from './party/join-party.ts';
import { foldPartyLeft } from './party/leave-party.ts';
import { foldEvacueeRegistered } from './evacuee/register-evacuee.ts';
import { foldEvacueeAmended } from './evacuee/amend-evacuee.ts';
import { foldRivalResolved } from './evacuee/resolve-rival.ts';
import { foldEvacueeCheckedIn } from './evacuee/check-in.ts';
import { foldExitRecorded } from './evacuee/record-exit.ts';
import { foldEvacueeHandedOver } from './evacuee/record-handed-over.ts';
import { foldHeldElsewhereRecorded } from './evacuee/record-held-elsewhere.ts';
import { foldScreeningStarted } from './screening/start-screening.ts';
import { foldScreeningRecorded } from './screening/record-screening.ts';
import { foldClaimReleased } from './screening/release-claim.ts';
import { foldManifestDisclosed } from './manifest/record-disclosure.ts';
import { foldClaimLapsed } from './screening/lapse-claim.ts';
import { foldEvacueeDetermined } from './screening/determine.ts';
import { foldStandingDeterminationIssued } from './standing/issue-standing-determination.ts';
import { foldStandingDeterminationRevoked } from './standing/revoke-standing-determination.ts';
import { foldStandingDeterminationBegun } from './standing/begin-standing-determination.ts';
import { foldStandingDeterminationEnded } from './standing/end-standing-determination.ts';
import { foldDepartureScheduled } from './departure/schedule-departure.ts';
import { foldDepartureChanged } from './departure/change-departure.ts';
import { foldDepartureHeld } from './departure/hold-departure.ts';
import { foldDepartureResumed } from './departure/resume-departure.ts';
import { foldDepartureDiverted } from './departure/divert-departure.ts';
import { foldDepartureCancelled } from './departure/cancel-departure.ts';
import { foldDepartureClosed } from './departure/close-departure.ts';
import { foldDepartureReturned } from './departure/record-returned.ts';
import { foldDepartureContactLost } from './departure/record-contact-lost.ts';
import { foldDepartureDeparted } from './departure/record-departed.ts';
import { foldDepartureArrived } from './departure/record-arrived.ts';
import { foldHeadCountRecorded } from './departure/record-head-count.ts';
import { foldEvacueeAssigned } from './manifest/assign-evacuee.ts';
import { foldPartyAssigned } from './manifest/assign-party.ts';
import { foldEvacueeReassigned } from './manifest/reassign-evacuee.ts';
import { foldEvacueeReleased } from './manifest/release-evacuee.ts';
import { foldManifestLocked } from './manifest/lock-manifest.ts';
import { foldBoardingOpened } from './boarding/open-boarding.ts';
import { foldEvacueeBoarded } from './boarding/record-boarded.ts';
import { foldEvacueeOffloaded } from './boarding/record-offloaded.ts';
import { foldNoShowRecorded } from './boarding/record-no-show.ts';
import { foldScanRefused } from './boarding/record-scan-refused.ts';
import { foldEmergencyOpened } from './settings/open-emergency.ts';
import { foldIncidentOpened } from './boarding/incident-opened.ts';

/** Applies a fact to the draft. Folds never refuse and never compare times: what the log holds has happened. */
export function foldInto(draft: EmergencyDraft, event: EmergencyEvent, origin: Origin): void {
  switch (event.type) {
    case 'RoleGranted':
      return foldRoleGranted(draft, event, origin);
    case 'RoleEnded':
      return foldRoleEnded(draft, event, origin);
    case 'SiteOpened':
      return foldSiteOpened(draft, event, origin);
    case 'SiteChanged':
      return foldSiteChanged(draft, event, origin);
    case 'SiteClosed':
      return foldSiteClosed(draft, event, origin);
    case 'SiteReopened':
      return foldSiteReopened(draft, event, origin);
    case 'CategoriesSet':
      return foldCategoriesSet(draft, event, origin);
    case 'PartyFormed':
      return foldPartyFormed(draft, event, origin);
    case 'PartyJoined':
      return foldPartyJoined(draft, event, origin);
    case 'PartyLeft':
      return foldPartyLeft(draft, event, origin);
    case 'EvacueeRegistered':
      return foldEvacueeRegistered(draft, event, origin);
    case 'EvacueeAmended':
      return foldEvacueeAmended(draft, event, origin);
    case 'RivalResolved':
      return foldRivalResolved(draft, event, origin);
    case 'EvacueeCheckedIn':
      return foldEvacueeCheckedIn(draft, event, origin);
    case 'ExitRecorded':
      return foldExitRecorded(draft, event, origin);
    case 'EvacueeHandedOver':
      return foldEvacueeHandedOver(draft, event, origin);
    case 'HeldElsewhereRecorded':
      return foldHeldElsewhereRecorded(draft, event, origin);
    case 'ScreeningStarted':
      return foldScreeningStarted(draft, event, origin);
    case 'ScreeningRecorded':
      return foldScreeningRecorded(draft, event, origin);
    case 'ClaimReleased':
      return foldClaimReleased(draft, event, origin);
    case 'ManifestDisclosed':
      return foldManifestDisclosed(draft, event, origin);
    case 'ClaimLapsed':
      return foldClaimLapsed(draft, event, origin);
    case 'EvacueeDetermined':
      return foldEvacueeDetermined(draft, event, origin);
    case 'StandingDeterminationIssued':
      return foldStandingDeterminationIssued(draft, event, origin);
    case 'StandingDeterminationRevoked':
      return foldStandingDeterminationRevoked(draft, event, origin);
    case 'StandingDeterminationBegun':
      return foldStandingDeterminationBegun(draft, event, origin);
    case 'StandingDeterminationEnded':
      return foldStandingDeterminationEnded(draft, event, origin);
    case 'DepartureScheduled':
      return foldDepartureScheduled(draft, event, origin);
    case 'DepartureChanged':
      return foldDepartureChanged(draft, event, origin);
    case 'DepartureHeld':
      return foldDepartureHeld(draft, event, origin);
    case 'DepartureResumed':
      return foldDepartureResumed(draft, event, origin);
    case 'DepartureDiverted':
      return foldDepartureDiverted(draft, event, origin);
    case 'DepartureCancelled':
      return foldDepartureCancelled(draft, event, origin);
    case 'DepartureClosed':
      return foldDepartureClosed(draft, event, origin);
    case 'DepartureReturned':
      return foldDepartureReturned(draft, event, origin);
    case 'DepartureContactLost':
      return foldDepartureContactLost(draft, event, origin);
    case 'DepartureDeparted':
      return foldDepartureDeparted(draft, event, origin);
    case 'DepartureArrived':
      return foldDepartureArrived(draft, event, origin);
    case 'HeadCountRecorded':
      return foldHeadCountRecorded(draft, event, origin);
    case 'EvacueeAssigned':
      return foldEvacueeAssigned(draft, event, origin);
    case 'PartyAssigned':
      return foldPartyAssigned(draft, event, origin);
    case 'EvacueeReassigned':
      return foldEvacueeReassigned(draft, event, origin);
    case 'EvacueeReleased':
      return foldEvacueeReleased(draft, event, origin);
    case 'ManifestLocked':
      return foldManifestLocked(draft, event, origin);
    case 'BoardingOpened':
      return foldBoardingOpened(draft, event, origin);
    case 'EvacueeBoarded':
      return foldEvacueeBoarded(draft, event, origin);
    case 'EvacueeOffloaded':
      return foldEvacueeOffloaded(draft, event, origin);
    case 'NoShowRecorded':
      return foldNoShowRecorded(draft, event, origin);
    case 'ScanRefused':
      return foldScanRefused(draft, event, origin);
    case 'EmergencyOpened':
      return foldEmergencyOpened(draft, event, origin);
    case 'IncidentOpened':
      return foldIncidentOpened(draft, event, origin);
    default:
      return assertNever(event);
  }
}
