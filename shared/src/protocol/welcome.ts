import { z } from 'zod';
import { standing } from './beat.ts';
import { FiguresRecord } from './figures.ts';
import { FrameMessage } from './frame.ts';

/** The answer to hello: everything up to the head in one round trip, or where to load it, or why to begin anew. */
export const Welcome = z.object({
  epoch: z.string(),
  scope: z.string(),
  head: z.int(),
  /** The last number that the server holds of this lane. */
  lastN: z.int(),
  officerId: z.string(),
  /** Server clock, so that a tablet can show how far its own is off. */
  at: z.string(),
  figures: z.array(FiguresRecord),
  ...standing,
  /** From the tablet's cursor to the head. */
  frame: FrameMessage.exactOptional(),
  /** Too much for one message: load the frames after this cursor over HTTP. */
  load: z.object({ after: z.int() }).exactOptional(),
  /** The tablet's records are of another epoch or scope, or ahead of the server: forget them and begin from 0. */
  wipe: z.enum(['epoch', 'scope', 'ahead']).exactOptional(),
});
export type Welcome = z.infer<typeof Welcome>;

/** Why no welcome: signed out, no role here, or too old a program. */
export const HelloRefused = z.object({
  refused: z.enum(['signed-out', 'no-role', 'reload', 'unknown', 'malformed']),
});
export type HelloRefused = z.infer<typeof HelloRefused>;
