import type { EmergencyCommand } from '../emergency/commands.ts';
import { previewBoarded, previewNoShow, previewOffloaded } from './preview-boarding.ts';
import {
  previewArrived,
  previewContactLost,
  previewDeparted,
  previewDivert,
  previewHeadCount,
  previewHold,
  previewOpenBoarding,
  previewResume,
} from './preview-departure.ts';
import {
  previewAmend,
  previewCheckIn,
  previewExit,
  previewFormParty,
  previewHandedOver,
  previewHeldElsewhere,
  previewJoinParty,
  previewLeaveParty,
  previewRegister,
} from './preview-people.ts';
import {
  previewDetermine,
  previewRecordScreening,
  previewReleaseClaim,
  previewStartScreening,
} from './preview-screening.ts';
import type { PreviewOrigin, PreviewViews } from './preview-views.ts';

/**
 * Shows what a command that the server has not recorded yet will make of what this client holds. It decides nothing: it
 * sets fields of views, adds to no count, refuses nothing and never throws. Rules PREVIEW-1 to PREVIEW-3.
 */
export function preview(views: PreviewViews, command: EmergencyCommand, origin: PreviewOrigin): void {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- without a preview a record is pending
  switch (command.type) {
    case 'RegisterEvacuee':
      return previewRegister(views, command, origin);
    case 'AmendEvacuee':
      return previewAmend(views, command);
    case 'CheckIn':
      return previewCheckIn(views, command);
    case 'RecordExit':
      return previewExit(views, command);
    case 'RecordHandedOver':
      return previewHandedOver(views, command);
    case 'RecordHeldElsewhere':
      return previewHeldElsewhere(views, command);
    case 'FormParty':
      return previewFormParty(views, command);
    case 'JoinParty':
      return previewJoinParty(views, command);
    case 'LeaveParty':
      return previewLeaveParty(views, command);
    case 'StartScreening':
      return previewStartScreening(views, command, origin);
    case 'ReleaseClaim':
      return previewReleaseClaim(views, command, origin);
    case 'RecordScreening':
      return previewRecordScreening(views, command, origin);
    case 'Determine':
      return previewDetermine(views, command, origin);
    case 'RecordBoarded':
      return previewBoarded(views, command);
    case 'RecordOffloaded':
      return previewOffloaded(views, command, origin);
    case 'RecordNoShow':
      return previewNoShow(views, command, origin);
    case 'OpenBoarding':
      return previewOpenBoarding(views, command);
    case 'HoldDeparture':
      return previewHold(views, command, origin);
    case 'ResumeDeparture':
      return previewResume(views, command);
    case 'DivertDeparture':
      return previewDivert(views, command);
    case 'RecordContactLost':
      return previewContactLost(views, command);
    case 'RecordHeadCount':
      return previewHeadCount(views, command, origin);
    case 'RecordDeparted':
      return previewDeparted(views, command, origin);
    case 'RecordArrived':
      return previewArrived(views, command, origin);
    default:
      return undefined;
  }
}

/** Which record a command is about: it is marked as pending, with a preview or without. */
export function recordsOf(command: EmergencyCommand): readonly string[] {
  const { evacueeId, departureId, partyId } = command as Readonly<Record<string, unknown>>;
  return [evacueeId, departureId, partyId].filter((id): id is string => typeof id === 'string');
}
