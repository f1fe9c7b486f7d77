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
  if (!isSendersFault(error)) return undefined;
  const message = `The request cannot be read: ${error.message}.`;
  return new RequestRefused(error.status, { code: 'malformed', message });
}

/** As express and its body parser throw it, with a status: broken JSON, too long a body, an address that is no text. */
function isSendersFault(error: unknown): error is Error & { readonly status: number } {
  if (!(error instanceof Error) || !('status' in error)) return false;
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}
