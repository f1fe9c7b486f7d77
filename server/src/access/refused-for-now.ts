import type { Refusal } from '@muster/shared/protocol/refusal.ts';
import { RequestRefused } from '../receive/request-refused.ts';

/** Refused, but welcome again later: the answer says when, in a `Retry-After` header. */
export class RefusedForNow extends RequestRefused {
  readonly retryAfterSeconds: number;

  constructor(status: 429 | 503, error: Refusal['error'] & { readonly retryAfterSeconds: number }) {
    const { retryAfterSeconds, ...rest } = error;
    super(status, rest);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
