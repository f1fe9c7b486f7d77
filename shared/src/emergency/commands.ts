import { z } from 'zod';
import { GrantRole } from './roles/grant-role.ts';
import { EndRole } from './roles/end-role.ts';
import { OpenSite } from './site/open-site.ts';
import { ChangeSite } from './site/change-site.ts';
import { CloseSite } from './site/close-site.ts';
import { ReopenSite } from './site/reopen-site.ts';
import { SetCategories } from './settings/set-categories.ts';
import { FormParty } from './party/form-party.ts';
import { JoinParty } from './party/join-party.ts';
import { LeaveParty } from './party/leave-party.ts';
import { RegisterEvacuee } from './evacuee/register-evacuee.ts';
import { AmendEvacuee } from './evacuee/amend-evacuee.ts';
import { ResolveRival } from './evacuee/resolve-rival.ts';
import { CheckIn } from './evacuee/check-in.ts';
import { RecordExit } from './evacuee/record-exit.ts';
import { RecordHandedOver } from './evacuee/record-handed-over.ts';
import { RecordHeldElsewhere } from './evacuee/record-held-elsewhere.ts';
import { StartScreening } from './screening/start-screening.ts';
import { RecordScreening } from './screening/record-screening.ts';
import { ReleaseClaim } from './screening/release-claim.ts';
import { RecordDisclosure } from './manifest/record-disclosure.ts';
import { LapseClaim } from './screening/lapse-claim.ts';
import { Determine } from './screening/determine.ts';
import { IssueStandingDetermination } from './standing/issue-standing-determination.ts';
import { RevokeStandingDetermination } from './standing/revoke-standing-determination.ts';
import { BeginStandingDetermination } from './standing/begin-standing-determination.ts';
import { EndStandingDetermination } from './standing/end-standing-determination.ts';
import { ScheduleDeparture } from './departure/schedule-departure.ts';
import { ChangeDeparture } from './departure/change-departure.ts';
import { HoldDeparture } from './departure/hold-departure.ts';
import { ResumeDeparture } from './departure/resume-departure.ts';
import { DivertDeparture } from './departure/divert-departure.ts';
import { CancelDeparture } from './departure/cancel-departure.ts';
import { CloseDeparture } from './departure/close-departure.ts';
import { RecordReturned } from './departure/record-returned.ts';
import { RecordContactLost } from './departure/record-contact-lost.ts';
import { RecordDeparted } from './departure/record-departed.ts';
import { RecordArrived } from './departure/record-arrived.ts';
import { RecordHeadCount } from './departure/record-head-count.ts';
import { AssignEvacuee } from './manifest/assign-evacuee.ts';
import { AssignParty } from './manifest/assign-party.ts';
import { ReassignEvacuee } from './manifest/reassign-evacuee.ts';
import { ReleaseEvacuee } from './manifest/release-evacuee.ts';
import { LockManifest } from './manifest/lock-manifest.ts';
import { OpenBoarding } from './boarding/open-boarding.ts';
import { RecordBoarded } from './boarding/record-boarded.ts';
import { RecordOffloaded } from './boarding/record-offloaded.ts';
import { RecordNoShow } from './boarding/record-no-show.ts';
import { RecordScanRefused } from './boarding/record-scan-refused.ts';
import { OpenEmergency } from './settings/open-emergency.ts';

/** Voids a number of its lane and nothing more: it always succeeds. */
const Withdraw = z.strictObject({ type: z.literal('Withdraw') });

/** What officers may send, one line each. */
export const EmergencyCommand = z.discriminatedUnion('type', [
  Withdraw,
  GrantRole,
  EndRole,
  OpenSite,
  ChangeSite,
  CloseSite,
  ReopenSite,
  SetCategories,
  FormParty,
  JoinParty,
  LeaveParty,
  RegisterEvacuee,
  AmendEvacuee,
  ResolveRival,
  CheckIn,
  RecordExit,
  RecordHandedOver,
  RecordHeldElsewhere,
  StartScreening,
  ReleaseClaim,
  RecordScreening,
  Determine,
  IssueStandingDetermination,
  RevokeStandingDetermination,
  ScheduleDeparture,
  ChangeDeparture,
  HoldDeparture,
  ResumeDeparture,
  DivertDeparture,
  CancelDeparture,
  CloseDeparture,
  RecordReturned,
  RecordContactLost,
  RecordDeparted,
  RecordArrived,
  RecordHeadCount,
  AssignEvacuee,
  AssignParty,
  ReassignEvacuee,
  ReleaseEvacuee,
  LockManifest,
  OpenBoarding,
  RecordBoarded,
  RecordOffloaded,
  RecordNoShow,
  RecordScanRefused,
]);
export type EmergencyCommand = z.infer<typeof EmergencyCommand>;

/** What only the server itself may send: the opening, disclosures, and what time alone changes. */
export const ServerCommand = z.discriminatedUnion('type', [
  OpenEmergency,
  RecordDisclosure,
  LapseClaim,
  BeginStandingDetermination,
  EndStandingDetermination,
]);
export type ServerCommand = z.infer<typeof ServerCommand>;

export type AnyCommand = EmergencyCommand | ServerCommand;
