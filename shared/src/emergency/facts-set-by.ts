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

/** The facts that a report sets on records, with the values it claims. Asks set nothing that can be rivalled. */
export function factsSetBy(emergency: Emergency, command: AnyCommand): readonly SetFact[] {
  switch (command.type) {
    case 'JoinParty':
      return setsJoinParty(emergency, command);
    case 'LeaveParty':
      return setsLeaveParty(emergency, command);
    case 'AmendEvacuee':
      return setsAmendEvacuee(emergency, command);
    case 'CheckIn':
      return setsCheckIn(emergency, command);
    case 'RecordExit':
      return setsRecordExit(emergency, command);
    case 'RecordHeldElsewhere':
      return setsRecordHeldElsewhere(emergency, command);
    case 'RecordScreening':
      return setsRecordScreening(emergency, command);
    case 'Determine':
      return setsDetermine(emergency, command);
    case 'HoldDeparture':
      return setsHoldDeparture(emergency, command);
    case 'ResumeDeparture':
      return setsResumeDeparture(emergency, command);
    case 'DivertDeparture':
      return setsDivertDeparture(emergency, command);
    case 'RecordReturned':
      return setsRecordReturned(emergency, command);
    case 'RecordDeparted':
      return setsRecordDeparted(emergency, command);
    case 'RecordArrived':
      return setsRecordArrived(emergency, command);
    case 'RecordBoarded':
      return setsRecordBoarded(emergency, command);
    case 'RecordOffloaded':
      return setsRecordOffloaded(emergency, command);
    case 'RecordNoShow':
      return setsRecordNoShow(emergency, command);
    default:
      return [];
  }
}
