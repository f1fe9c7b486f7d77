import type { AnyCommand } from '../commands.ts';
import type { Column } from './writes.ts';

/** An ask wants something scarce and may be refused; a report says what happened and is always recorded. */
export interface CommandRule {
  readonly kind: 'ask' | 'report';
  readonly needs: Column;
}

const ask = (needs: Column): CommandRule => ({ kind: 'ask', needs });
const report = (needs: Column): CommandRule => ({ kind: 'report', needs });

export const commandRules: { readonly [Type in AnyCommand['type']]: CommandRule } = {
  Withdraw: report('nothing'),
  GrantRole: ask('administration'),
  EndRole: ask('administration'),
  OpenSite: ask('administration'),
  ChangeSite: ask('administration'),
  CloseSite: ask('administration'),
  ReopenSite: ask('administration'),
  SetCategories: ask('administration'),
  FormParty: report('identity'),
  JoinParty: report('identity'),
  LeaveParty: report('identity'),
  RegisterEvacuee: report('identity'),
  AmendEvacuee: report('identity'),
  ResolveRival: ask('resolution'),
  CheckIn: report('arrival'),
  RecordExit: report('identity'),
  RecordHandedOver: report('arrival'),
  RecordHeldElsewhere: report('identity'),
  StartScreening: ask('claim'),
  RecordScreening: report('screening'),
  ReleaseClaim: ask('claim'),
  LapseClaim: ask('server'),
  Determine: report('decision'),
  IssueStandingDetermination: ask('decision'),
  RevokeStandingDetermination: ask('decision'),
  BeginStandingDetermination: ask('server'),
  EndStandingDetermination: ask('server'),
  ScheduleDeparture: ask('movement'),
  ChangeDeparture: ask('movement'),
  HoldDeparture: report('movement'),
  ResumeDeparture: report('movement'),
  DivertDeparture: report('movement'),
  CancelDeparture: ask('movement'),
  CloseDeparture: ask('movement'),
  RecordReturned: report('movement'),
  RecordContactLost: report('movement'),
  RecordDeparted: report('boarding'),
  RecordArrived: report('arrival'),
  RecordHeadCount: report('boarding'),
  AssignEvacuee: ask('movement'),
  AssignParty: ask('movement'),
  ReassignEvacuee: ask('movement'),
  ReleaseEvacuee: ask('movement'),
  LockManifest: ask('movement'),
  OpenBoarding: ask('boarding'),
  RecordBoarded: report('boarding'),
  RecordOffloaded: report('boarding'),
  RecordNoShow: report('boarding'),
  RecordScanRefused: report('boarding'),
  OpenEmergency: ask('server'),
  RecordDisclosure: report('server'),
};
