import { z } from 'zod';
import { RECORD_KINDS } from '../emergency/emergency.ts';

const Kind = z.enum(RECORD_KINDS);

/** As it arrives: records are trusted to be the views they say, since only the server sends them. */
export const FrameMessage = z.object({
  from: z.int().min(0),
  to: z.int().min(0),
  put: z.array(z.object({ kind: Kind, id: z.string(), record: z.looseObject({}) })),
  drop: z.array(z.object({ kind: Kind, id: z.string() })),
});
export type FrameMessage = z.infer<typeof FrameMessage>;
