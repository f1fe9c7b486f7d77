import { z } from 'zod';
import { EmergencyCommand } from '../emergency/commands.ts';
import { DeviceId, OfficerId, SERVER_DEVICE } from '../vocabulary/ids.ts';
import { Instant } from '../vocabulary/instant.ts';

/** A command as it travels: numbered once, on the tablet, in the lane of (emergency, officer, device). */
export const Envelope = z.strictObject({
  device: DeviceId.refine((device) => device !== SERVER_DEVICE, 'is the name of the server itself'),
  /** Contiguous from 1 in its lane. */
  n: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  /** Tablet clock: shown to people, never used for ordering. */
  at: Instant,
  /** The cursor when the form opened; absent: now. */
  seen: z.int().min(0).exactOptional(),
  /** The author, where an outbox is delivered by someone else. */
  by: OfficerId.exactOptional(),
  command: z.looseObject({ type: z.string() }),
});
export type Envelope = z.infer<typeof Envelope>;

/** One body: at most 500 commands. */
export const CommandBatch = z.strictObject({ commands: z.array(Envelope).min(1).max(500) });
export type CommandBatch = z.infer<typeof CommandBatch>;

/** What a command's fields must be, once its envelope is known to be sound. */
export const Command = EmergencyCommand;
