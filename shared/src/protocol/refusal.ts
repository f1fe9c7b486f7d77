import { z } from 'zod';

/** What an HTTP route or a socket call answers when a request itself is wrong. */
export const Refusal = z.object({
  error: z.object({ code: z.string(), message: z.string(), field: z.string().exactOptional() }),
});
export type Refusal = z.infer<typeof Refusal>;
