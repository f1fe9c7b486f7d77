import express, { type CookieOptions, type Request, type Response, type Router } from 'express';
import type { Refusal } from '@muster/shared/protocol/refusal.ts';
import { RequestRefused } from '../receive/request-refused.ts';
import { answerErrors } from './answer-errors.ts';
import { SetUpBody, SignInBody } from './bodies.ts';
import type { NetworkRefusal } from './network-desk.ts';
import { networkRefused } from './network-refused.ts';
import { addOfficerRoutes, type OfficerRoutesOptions } from './officer-routes.ts';
import { parsed } from './parsed.ts';
import { RefusedForNow } from './refused-for-now.ts';
import { requireSession, signedIn } from './require-session.ts';
import { addSessionRoutes } from './session-routes.ts';
import { SESSION_COOKIE } from './session-token.ts';
import { SESSION_HOURS, type Sessions } from './sessions.ts';
import { setUp, type SetUpOptions } from './set-up.ts';
import type { NotAdmitted, SignIn } from './sign-in.ts';

export interface AccessRoutesOptions extends SetUpOptions, OfficerRoutesOptions {
  readonly sessions: Sessions;
  readonly signIn: SignIn;
}

const WRONG_TOKEN = { code: 'wrong-token', message: 'This is not the set-up token.' };
const WRONG_SIGN_IN = { code: 'wrong-sign-in', message: 'Name or passphrase is wrong.' };

/** Set-up, sign-in, officers and sessions; to be mounted at `/api`. It answers its own refusals. */
export function accessRoutes(options: AccessRoutesOptions): Router {
  const { sessions, signIn } = options;
  const router = express.Router();
  const doors = { router, json: express.json({ limit: '16kb' }), session: requireSession(sessions) };

  router.post('/setup', doors.json, async (request, response) => {
    const asked = parsed(SetUpBody, request.body);
    const result = await setUp(options, { ...asked, address: addressOf(request) });
    if (!('ok' in result) || !result.ok) throw refused(result, WRONG_TOKEN);
    response.status(201).json({ officerId: result.officerId });
  });

  router.post('/sign-in', doors.json, async (request, response) => {
    const asked = parsed(SignInBody, request.body);
    const result = await signIn.try({ ...asked, address: addressOf(request) });
    if (!('ok' in result) || !result.ok) throw refused(result, WRONG_SIGN_IN);
    setSessionCookie(response, result.token);
    response.json({ token: result.token });
  });

  router.post('/sign-out', doors.session, async (request, response) => {
    const self = signedIn(response);
    const answer = await sessions.end(self.tokenSha256, self);
    if (!('ok' in answer) || !answer.ok) throw networkRefused(answer);
    response.clearCookie(SESSION_COOKIE, cookieTo(request)).status(204).end();
  });

  router.get('/me', doors.session, (request, response) => {
    const { tokenSha256: _, ...self } = signedIn(response);
    response.json(self);
  });

  addOfficerRoutes(doors, options);
  addSessionRoutes(doors, options);
  router.use(answerErrors);
  return router;
}

function refused(result: NetworkRefusal | NotAdmitted, wrong: Refusal['error']): RequestRefused {
  if ('wrong' in result) return new RequestRefused(401, wrong);
  if (!('secondsToWait' in result)) return networkRefused(result);
  const message = 'Too many failed attempts. Wait, then try again.';
  return new RefusedForNow(429, {
    code: 'too-many-failures',
    message,
    retryAfterSeconds: result.secondsToWait,
  });
}

function setSessionCookie(response: Response, token: string): void {
  response.cookie(SESSION_COOKIE, token, { ...cookieTo(response.req), maxAge: SESSION_HOURS * 3_600_000 });
  response.setHeader('Cache-Control', 'no-store');
}

/** Scripts never see it, other sites never send it, and where there is TLS it never travels in clear. */
function cookieTo(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure };
}

function addressOf(request: Request): string {
  return request.ip ?? 'unknown';
}
