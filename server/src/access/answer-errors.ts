import type { ErrorRequestHandler } from 'express';
import { RequestRefused } from '../receive/request-refused.ts';
import { PassphrasesBusy } from './passphrases.ts';
import { RefusedForNow } from './refused-for-now.ts';

/** Answers what is the sender's fault or passes by itself. Anything else is a defect and goes on to the next handler. */
export const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const refused = response.headersSent ? undefined : asRefused(error);
  if (!refused) {
    next(error);
    return;
  }
  if (refused instanceof RefusedForNow) response.setHeader('Retry-After', String(refused.retryAfterSeconds));
  response.status(refused.status).json(refused.refusal);
};

function asRefused(error: unknown): RequestRefused | undefined {
  if (error instanceof RequestRefused) return error;
  if (error instanceof PassphrasesBusy) {
    return new RefusedForNow(503, {
      code: 'busy',
      message: `${error.message}. Try again.`,
      retryAfterSeconds: 2,
    });
  }
  if (!isUnreadableBody(error)) return undefined;
  const message = `The body cannot be read: ${error.type}.`;
  return new RequestRefused(error.status, { code: 'malformed', message });
}

/** As express's body parser throws it: with a status of its own and a name for the fault. */
function isUnreadableBody(error: unknown): error is { readonly status: number; readonly type: string } {
  if (!(error instanceof Error) || !('status' in error) || !('type' in error)) return false;
  const { status, type } = error;
  return typeof status === 'number' && status >= 400 && status < 500 && typeof type === 'string';
}
