import { assertNever } from '../vocabulary/decision.ts';
import { foldEmergencyAdded } from './add-emergency.ts';
import type { NetworkOrigin } from './circumstances.ts';
import { foldOfficerCreated } from './create-officer.ts';
import { foldSessionEnded } from './end-session.ts';
import type { NetworkEvent } from './events.ts';
import type { NetworkDraft } from './network.ts';
import { foldSessionOpened } from './open-session.ts';
import { foldSetUpDone } from './set-up.ts';

export function foldIntoNetwork(draft: NetworkDraft, event: NetworkEvent, origin: NetworkOrigin): void {
  switch (event.type) {
    case 'SetUpDone':
      return foldSetUpDone(draft, event);
    case 'OfficerCreated':
      return foldOfficerCreated(draft, event);
    case 'SessionOpened':
      return foldSessionOpened(draft, event);
    case 'SessionEnded':
      return foldSessionEnded(draft, event, origin);
    case 'EmergencyAdded':
      return foldEmergencyAdded(draft, event);
    default:
      return assertNever(event);
  }
}
