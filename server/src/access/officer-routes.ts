import type { RequestHandler, Router } from 'express';
import { OfficerBody } from './bodies.ts';
import { createOfficer } from './create-officer.ts';
import type { NetworkDesk } from './network-desk.ts';
import { networkRefused } from './network-refused.ts';
import { parsed } from './parsed.ts';
import type { Passphrases } from './passphrases.ts';
import { signedIn } from './require-session.ts';

export interface OfficerRoutesOptions {
  readonly desk: NetworkDesk;
  readonly passphrases: Passphrases;
}

/** What a route stands behind. */
export interface Doors {
  readonly router: Router;
  readonly session: RequestHandler;
  readonly json: RequestHandler;
}

export function addOfficerRoutes({ router, session, json }: Doors, options: OfficerRoutesOptions): void {
  router.post('/officers', session, json, async (request, response) => {
    const { officerId: by, administrator, founder } = signedIn(response);
    // Before the body is read: nobody else has a passphrase hashed here.
    if (!administrator) throw networkRefused({ ok: false, rejection: { type: 'NotAllowed' } });
    const asked = parsed(OfficerBody, request.body);
    const answer = await createOfficer(options, asked, { by, administrator, founder });
    if (!('ok' in answer) || !answer.ok) throw networkRefused(answer);
    response.status(201).json({ officerId: asked.officerId });
  });

  // For anyone signed in: colleagues need each other's names, as in who has a claim.
  router.get('/officers', session, (_request, response) => {
    const officers = Array.from(options.desk.state.officers.values(), ({ id, name, administrator }) => ({
      officerId: id,
      name,
      administrator,
    }));
    response.json({ officers });
  });
}
