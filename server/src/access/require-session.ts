import type { Request, RequestHandler, Response } from 'express';
import { RequestRefused } from '../receive/request-refused.ts';
import { presentedToken } from './session-token.ts';
import type { Sessions, SignedIn } from './sessions.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const signedInByResponse = new WeakMap<Response, SignedIn>();

/** Lets through whoever is signed in, by `Authorization: Bearer` or by the cookie. `signedIn(response)` tells who. */
export function requireSession(sessions: Sessions): RequestHandler {
  return (request, response, next) => {
    signedInByResponse.set(response, admit(sessions, request, response));
    next();
  };
}

/** Whoever `requireSession` let through. */
export function signedIn(response: Response): SignedIn {
  const session = signedInByResponse.get(response);
  if (!session) throw new Error('A route asks who is signed in without requiring it');
  return session;
}

function admit(sessions: Sessions, request: Request, response: Response): SignedIn {
  const presented = presentedToken(request);
  const session = presented && sessions.sessionOf(presented.token);
  if (!session) {
    response.setHeader('WWW-Authenticate', 'Bearer');
    throw new RequestRefused(401, { code: 'signed-out', message: 'Sign in first.' });
  }
  if (presented.from === 'cookie' && !READING.has(request.method) && !isFromOwnPage(request)) {
    const message = 'With the cookie, send Content-Type: application/json or X-Muster: 1.';
    throw new RequestRefused(403, { code: 'cross-site', message });
  }
  return session;
}

/** A page of another site cannot send either without asking first, and we never allow it. */
function isFromOwnPage({ headers }: Request): boolean {
  const [type = ''] = headers['content-type']?.split(';', 1) ?? [];
  return type.trim().toLowerCase() === 'application/json' || headers['x-muster'] === '1';
}
