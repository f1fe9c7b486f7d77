import { z } from 'zod';
import { EmergencyAdded } from './add-emergency.ts';
import { OfficerCreated } from './create-officer.ts';
import { SessionEnded } from './end-session.ts';
import { SessionOpened } from './open-session.ts';
import { SetUpDone } from './set-up.ts';

export const NetworkEvent = z.discriminatedUnion('type', [
  SetUpDone,
  OfficerCreated,
  SessionOpened,
  SessionEnded,
  EmergencyAdded,
]);
export type NetworkEvent = z.infer<typeof NetworkEvent>;
