import { z } from 'zod';
import { RECORD_KINDS } from '../emergency/emergency.ts';
import type { AnyView } from '../scopes/views.ts';

const Kind = z.enum(RECORD_KINDS);

/** Only the server sends records: they are trusted to be the views they say. */
const View = z.custom<AnyView>((value) => typeof value === 'object' && value !== null);

/** As it arrives. */
export const FrameMessage = z.object({
  from: z.int().min(0),
  to: z.int().min(0),
  put: z.array(z.object({ kind: Kind, id: z.string(), record: View })).readonly(),
  drop: z.array(z.object({ kind: Kind, id: z.string() })).readonly(),
});
export type FrameMessage = z.infer<typeof FrameMessage>;
