import { z } from 'zod';

/** An empty frame each two seconds, with the server's clock: none for three means "no contact". */
export const Beat = z.object({ from: z.int(), to: z.int(), at: z.string() });
export type Beat = z.infer<typeof Beat>;
export const BEAT_EVERY_MS = 2000;
export const NO_CONTACT_AFTER_MS = 3000;
export const PRESENCE_EVERY_MS = 1000;

/** Who else is here: volatile, never in the log. */
export const Presence = z.object({
  officers: z.array(z.object({ officerId: z.string(), name: z.string(), siteIds: z.array(z.string()) })),
});
export type Presence = z.infer<typeof Presence>;
