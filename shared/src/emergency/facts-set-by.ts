import type { SetFact } from './circumstances.ts';
import type { AnyCommand } from './commands.ts';
import type { Emergency } from './emergency.ts';
import { setsJoinParty } from './party/join-party.ts';
import { setsLeaveParty } from './party/leave-party.ts';
import { setsAmendEvacuee } from './evacuee/amend-evacuee.ts';
import { setsCheckIn } from './evacuee/check-in.ts';
import { setsRecordExit } from './evacuee/record-exit.ts';
import { setsRecordHeldElsewhere } from './evacuee/record-held-elsewhere.ts';
import { setsRecordScreening } from './screening/record-screening.ts';
import { setsDetermine } from './screening/determine.ts';
import { setsHoldDeparture } from './departure/hold-departure.ts';
import { setsResumeDeparture } from './departure/resume-departure.ts';
import { setsDivertDeparture } from './departure/divert-departure.ts';
import { setsRecordReturned } from './departure/record-returned.ts';
import { setsRecordDeparted } from './departure/record-departed.ts';
import { setsRecordArrived } from './departure/record-arrived.ts';
import { setsRecordBoarded } from './boarding/record-boarded.ts';
import { setsRecordOffloaded } from './boarding/record-offloaded.ts';
import { setsRecordNoShow } from './boarding/record-no-show.ts';

type FactsSetBy = {
  readonly [Type in AnyCommand['type']]?: (
    emergency: Emergency,
    command: Extract<AnyCommand, { type: Type }>,
  ) => readonly SetFact[];
};

const setters: FactsSetBy = {
  JoinParty: setsJoinParty,
  LeaveParty: setsLeaveParty,
  AmendEvacuee: setsAmendEvacuee,
  CheckIn: setsCheckIn,
  RecordExit: setsRecordExit,
  RecordHeldElsewhere: setsRecordHeldElsewhere,
  RecordScreening: setsRecordScreening,
  Determine: setsDetermine,
  HoldDeparture: setsHoldDeparture,
  ResumeDeparture: setsResumeDeparture,
  DivertDeparture: setsDivertDeparture,
  RecordReturned: setsRecordReturned,
  RecordDeparted: setsRecordDeparted,
  RecordArrived: setsRecordArrived,
  RecordBoarded: setsRecordBoarded,
  RecordOffloaded: setsRecordOffloaded,
  RecordNoShow: setsRecordNoShow,
};

/** The facts that a report sets on records, with the values it claims. Asks set nothing that can be rivalled. */
export function factsSetBy(emergency: Emergency, command: AnyCommand): readonly SetFact[] {
  const setter = setters[command.type] as
    ((emergency: Emergency, command: AnyCommand) => readonly SetFact[]) | undefined;
  return setter?.(emergency, command) ?? [];
}
