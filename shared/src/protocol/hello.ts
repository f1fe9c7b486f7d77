import { z } from 'zod';
import { DeviceId, EmergencyId } from '../vocabulary/ids.ts';

/** What a tablet says first, and after every reconnect. */
export const Hello = z.strictObject({
  protocol: z.int(),
  /** Absent where the browser sends its cookie. */
  token: z.string().max(200).exactOptional(),
  emergency: EmergencyId,
  device: DeviceId,
  /** Of the last welcome; absent on a first visit. */
  epoch: z.string().max(100).exactOptional(),
  scope: z.string().max(100).exactOptional(),
  cursor: z.int().min(0),
});
export type Hello = z.infer<typeof Hello>;
