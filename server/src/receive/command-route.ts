import { Router } from 'express';
import { signedIn } from '../access/require-session.ts';
import { emergencyOf } from '../export/reader.ts';
import type { Emergencies } from '../emergencies/emergencies.ts';
import { receiveBatch, type Authors } from './receive-batch.ts';

interface CommandRouteOptions {
  readonly emergencies: Emergencies;
  readonly authors: Authors;
}

/** The other door: the same pipeline over HTTP. */
export function commandRoute({ emergencies, authors }: CommandRouteOptions): Router {
  const router = Router({ mergeParams: true });
  router.post('/:emergency/commands', async (request, response) => {
    const emergency = emergencyOf(response, emergencies);
    const session = signedIn(response);
    response.json(await receiveBatch(request.body, { emergency, session, authors }));
  });
  return router;
}
