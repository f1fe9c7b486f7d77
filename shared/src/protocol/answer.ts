import { z } from 'zod';

/**
 * `ok` and a refusal consumed the number and are final; only `retry` and `gap` keep an item queued;
 * `forked` means that another command was sent under this number: take a new device id and renumber.
 */
export const Answer = z.union([
  z.object({ ok: z.literal(true), seq: z.int() }),
  z.object({
    ok: z.literal(false),
    seq: z.int().exactOptional(),
    rejection: z.looseObject({ type: z.string() }),
  }),
  /** Milliseconds to wait: nothing was recorded. */
  z.object({ retry: z.int() }),
  z.object({ gap: z.int() }),
  z.object({ forked: z.int() }),
]);
export type Answer = z.infer<typeof Answer>;
