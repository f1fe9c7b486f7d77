import type { z } from 'zod';
import { malformed } from '../receive/request-refused.ts';

/** What the body says, once it is known to be sound. */
export function parsed<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body);
  if (!result.success) throw malformed(result.error);
  return result.data;
}
