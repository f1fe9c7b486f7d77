import { z } from 'zod';

/** How the server stands, besides its clock. */
export const standing = {
  /** It has no room: it records nothing until there is. */
  readOnly: z.literal(true).exactOptional(),
  /** A verified backup holds every entry up to here: tablets need not keep theirs any longer. */
  backedUpTo: z.int().exactOptional(),
  /** The log was restored: entries up to here stand as they were, and what came after must be sent again. */
  restoredFrom: z.int().exactOptional(),
};

/** An empty frame each two seconds, with the server's clock: none for three means "no contact". */
export const Beat = z.object({ from: z.int(), to: z.int(), at: z.string(), ...standing });
export type Beat = z.infer<typeof Beat>;
export type Standing = Pick<Beat, keyof typeof standing>;
export const BEAT_EVERY_MS = 2000;
export const NO_CONTACT_AFTER_MS = 3000;
export const PRESENCE_EVERY_MS = 1000;

/** Who else is here: volatile, never in the log. */
export const Presence = z.object({
  officers: z.array(z.object({ officerId: z.string(), name: z.string(), siteIds: z.array(z.string()) })),
});
export type Presence = z.infer<typeof Presence>;
