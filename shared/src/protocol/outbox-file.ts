import { z } from 'zod';
import { EmergencyId, OfficerId } from '../vocabulary/ids.ts';
import { Envelope } from './envelope.ts';

/** Unsent work of a tablet, to be brought in on another. Numbered, so that sent from both it counts once. */
export const OutboxFile = z.object({
  format: z.literal('muster-outbox'),
  version: z.literal(1),
  emergencyId: EmergencyId,
  commands: z.array(Envelope.extend({ by: OfficerId })).min(1),
});
export type OutboxFile = z.infer<typeof OutboxFile>;
