import { accept, assertNever, reject, type Decision } from '../vocabulary/decision.ts';
import { blockedBy } from './roles/authorise.ts';
import type { Circumstances } from './circumstances.ts';
import type { AnyCommand } from './commands.ts';
import type { Emergency } from './emergency.ts';
import type { EmergencyEvent } from './events.ts';
import type { Rejection } from './rejections.ts';
import { decideGrantRole } from './roles/grant-role.ts';
import { decideEndRole } from './roles/end-role.ts';
import { decideOpenSite } from './site/open-site.ts';
import { decideChangeSite } from './site/change-site.ts';
import { decideCloseSite } from './site/close-site.ts';
import { decideReopenSite } from './site/reopen-site.ts';
import { decideSetCategories } from './settings/set-categories.ts';
import { decideFormParty } from './party/form-party.ts';
import { decideJoinParty } from './party/join-party.ts';
import { decideLeaveParty } from './party/leave-party.ts';
import { decideRegisterEvacuee } from './evacuee/register-evacuee.ts';
import { decideAmendEvacuee } from './evacuee/amend-evacuee.ts';
import { decideResolveRival } from './evacuee/resolve-rival.ts';
import { decideCheckIn } from './evacuee/check-in.ts';
import { decideRecordExit } from './evacuee/record-exit.ts';
import { decideRecordHandedOver } from './evacuee/record-handed-over.ts';
import { decideRecordHeldElsewhere } from './evacuee/record-held-elsewhere.ts';
import { decideStartScreening } from './screening/start-screening.ts';
import { decideRecordScreening } from './screening/record-screening.ts';
import { decideReleaseClaim } from './screening/release-claim.ts';
import { decideRecordDisclosure } from './manifest/record-disclosure.ts';
import { decideLapseClaim } from './screening/lapse-claim.ts';
import { decideDetermine } from './screening/determine.ts';
import { decideIssueStandingDetermination } from './standing/issue-standing-determination.ts';
import { decideRevokeStandingDetermination } from './standing/revoke-standing-determination.ts';
import { decideBeginStandingDetermination } from './standing/begin-standing-determination.ts';
import { decideEndStandingDetermination } from './standing/end-standing-determination.ts';
import { decideScheduleDeparture } from './departure/schedule-departure.ts';
import { decideChangeDeparture } from './departure/change-departure.ts';
import { decideHoldDeparture } from './departure/hold-departure.ts';
import { decideResumeDeparture } from './departure/resume-departure.ts';
import { decideDivertDeparture } from './departure/divert-departure.ts';
import { decideCancelDeparture } from './departure/cancel-departure.ts';
import { decideCloseDeparture } from './departure/close-departure.ts';
import { decideRecordReturned } from './departure/record-returned.ts';
import { decideRecordContactLost } from './departure/record-contact-lost.ts';
import { decideRecordDeparted } from './departure/record-departed.ts';
import { decideRecordArrived } from './departure/record-arrived.ts';
import { decideRecordHeadCount } from './departure/record-head-count.ts';
import { decideAssignEvacuee } from './manifest/assign-evacuee.ts';
import { decideAssignParty } from './manifest/assign-party.ts';
import { decideReassignEvacuee } from './manifest/reassign-evacuee.ts';
import { decideReleaseEvacuee } from './manifest/release-evacuee.ts';
import { decideLockManifest } from './manifest/lock-manifest.ts';
import { decideOpenBoarding } from './boarding/open-boarding.ts';
import { decideRecordBoarded } from './boarding/record-boarded.ts';
import { decideRecordOffloaded } from './boarding/record-offloaded.ts';
import { decideRecordNoShow } from './boarding/record-no-show.ts';
import { decideRecordScanRefused } from './boarding/record-scan-refused.ts';
import { decideOpenEmergency } from './settings/open-emergency.ts';

/** Pure: reads no clock, draws no ids, touches no store. Whether the author may is judged first. */
export function decide(
  emergency: Emergency,
  command: AnyCommand,
  circumstances: Circumstances,
): Decision<EmergencyEvent, Rejection> {
  const needs = blockedBy(emergency, command, circumstances);
  if (needs !== undefined) return reject({ type: 'NotAllowed', needs });
  switch (command.type) {
    case 'Withdraw':
      return accept();
    case 'GrantRole':
      return decideGrantRole(emergency, command, circumstances);
    case 'EndRole':
      return decideEndRole(emergency, command, circumstances);
    case 'OpenSite':
      return decideOpenSite(emergency, command, circumstances);
    case 'ChangeSite':
      return decideChangeSite(emergency, command, circumstances);
    case 'CloseSite':
      return decideCloseSite(emergency, command, circumstances);
    case 'ReopenSite':
      return decideReopenSite(emergency, command, circumstances);
    case 'SetCategories':
      return decideSetCategories(emergency, command, circumstances);
    case 'FormParty':
      return decideFormParty(emergency, command, circumstances);
    case 'JoinParty':
      return decideJoinParty(emergency, command, circumstances);
    case 'LeaveParty':
      return decideLeaveParty(emergency, command, circumstances);
    case 'RegisterEvacuee':
      return decideRegisterEvacuee(emergency, command, circumstances);
    case 'AmendEvacuee':
      return decideAmendEvacuee(emergency, command, circumstances);
    case 'ResolveRival':
      return decideResolveRival(emergency, command, circumstances);
    case 'CheckIn':
      return decideCheckIn(emergency, command, circumstances);
    case 'RecordExit':
      return decideRecordExit(emergency, command, circumstances);
    case 'RecordHandedOver':
      return decideRecordHandedOver(emergency, command, circumstances);
    case 'RecordHeldElsewhere':
      return decideRecordHeldElsewhere(emergency, command, circumstances);
    case 'StartScreening':
      return decideStartScreening(emergency, command, circumstances);
    case 'RecordScreening':
      return decideRecordScreening(emergency, command, circumstances);
    case 'ReleaseClaim':
      return decideReleaseClaim(emergency, command, circumstances);
    case 'RecordDisclosure':
      return decideRecordDisclosure(emergency, command, circumstances);
    case 'LapseClaim':
      return decideLapseClaim(emergency, command, circumstances);
    case 'Determine':
      return decideDetermine(emergency, command, circumstances);
    case 'IssueStandingDetermination':
      return decideIssueStandingDetermination(emergency, command, circumstances);
    case 'RevokeStandingDetermination':
      return decideRevokeStandingDetermination(emergency, command, circumstances);
    case 'BeginStandingDetermination':
      return decideBeginStandingDetermination(emergency, command, circumstances);
    case 'EndStandingDetermination':
      return decideEndStandingDetermination(emergency, command, circumstances);
    case 'ScheduleDeparture':
      return decideScheduleDeparture(emergency, command, circumstances);
    case 'ChangeDeparture':
      return decideChangeDeparture(emergency, command, circumstances);
    case 'HoldDeparture':
      return decideHoldDeparture(emergency, command, circumstances);
    case 'ResumeDeparture':
      return decideResumeDeparture(emergency, command, circumstances);
    case 'DivertDeparture':
      return decideDivertDeparture(emergency, command, circumstances);
    case 'CancelDeparture':
      return decideCancelDeparture(emergency, command, circumstances);
    case 'CloseDeparture':
      return decideCloseDeparture(emergency, command, circumstances);
    case 'RecordReturned':
      return decideRecordReturned(emergency, command, circumstances);
    case 'RecordContactLost':
      return decideRecordContactLost(emergency, command, circumstances);
    case 'RecordDeparted':
      return decideRecordDeparted(emergency, command, circumstances);
    case 'RecordArrived':
      return decideRecordArrived(emergency, command, circumstances);
    case 'RecordHeadCount':
      return decideRecordHeadCount(emergency, command, circumstances);
    case 'AssignEvacuee':
      return decideAssignEvacuee(emergency, command, circumstances);
    case 'AssignParty':
      return decideAssignParty(emergency, command, circumstances);
    case 'ReassignEvacuee':
      return decideReassignEvacuee(emergency, command, circumstances);
    case 'ReleaseEvacuee':
      return decideReleaseEvacuee(emergency, command, circumstances);
    case 'LockManifest':
      return decideLockManifest(emergency, command, circumstances);
    case 'OpenBoarding':
      return decideOpenBoarding(emergency, command, circumstances);
    case 'RecordBoarded':
      return decideRecordBoarded(emergency, command, circumstances);
    case 'RecordOffloaded':
      return decideRecordOffloaded(emergency, command, circumstances);
    case 'RecordNoShow':
      return decideRecordNoShow(emergency, command, circumstances);
    case 'RecordScanRefused':
      return decideRecordScanRefused(emergency, command, circumstances);
    case 'OpenEmergency':
      return decideOpenEmergency(emergency, command, circumstances);
    default:
      return assertNever(command);
  }
}
