import { z } from 'zod';
import { AddEmergency } from './add-emergency.ts';
import { CreateOfficer } from './create-officer.ts';
import { EndSession } from './end-session.ts';
import { OpenSession } from './open-session.ts';
import { SetUp } from './set-up.ts';

/** Everything that can be asked of the network. Only the server's own routes send these. */
export const NetworkCommand = z.discriminatedUnion('type', [
  SetUp,
  CreateOfficer,
  OpenSession,
  EndSession,
  AddEmergency,
]);
export type NetworkCommand = z.infer<typeof NetworkCommand>;
