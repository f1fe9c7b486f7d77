import { z } from 'zod';
import { OfficerId } from '../vocabulary/ids.ts';

/** Every way a command to the network can be turned down. Nothing personal. */
export const NetworkRejection = z.discriminatedUnion('type', [
  z.object({ type: z.literal('NotAllowed'), needs: z.literal('administrator') }),
  z.object({ type: z.literal('AlreadySetUp') }),
  z.object({ type: z.literal('IdTaken'), id: z.string() }),
  z.object({ type: z.literal('NameTaken') }),
  z.object({ type: z.literal('OfficerUnknown'), officerId: OfficerId }),
  z.object({ type: z.literal('SessionUnknown') }),
]);
export type NetworkRejection = z.infer<typeof NetworkRejection>;
