import { join } from 'node:path';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { accessRoutes, type AccessRoutesOptions } from './access/access-routes.ts';
import { answerErrors } from './access/answer-errors.ts';
import type { OpenedNetwork } from './access/open-network.ts';
import { requireSession } from './access/require-session.ts';
import type { Emergencies } from './emergencies/emergencies.ts';
import { emergencyRoutes } from './emergencies/emergency-routes.ts';
import type { GzipParts } from './export/gzip-parts.ts';
import { logRoutes } from './export/log-routes.ts';
import { manifestRoutes } from './export/manifest-routes.ts';
import { recordRoutes } from './export/record-routes.ts';
import { answerRefusals } from './observe/answer-refusals.ts';
import { openMetrics } from './observe/metrics.ts';
import { commandRoute } from './receive/command-route.ts';

interface HttpApplicationOptions {
  readonly access: AccessRoutesOptions;
  readonly emergencies: Emergencies;
  readonly network: OpenedNetwork;
  readonly gzip: GzipParts;
  readonly logger: Logger;
  readonly webDirectory: string | undefined;
}

/** Everything that is served over HTTP, on one origin: the interface and the web application. */
export function httpApplication({
  access,
  emergencies,
  network,
  gzip,
  logger,
  webDirectory,
}: HttpApplicationOptions): Express {
  const application = express();
  application.disable('x-powered-by');
  application.use(
    helmet({ contentSecurityPolicy: { directives: CONTENT_SECURITY }, strictTransportSecurity: false }),
  );

  const metrics = openMetrics(emergencies);
  const isReadOnly = () => network.isReadOnly() || [...emergencies.open].some(({ desk }) => desk.isReadOnly);
  application.get('/healthz', (_request, response) => {
    response.json({ status: isReadOnly() ? 'read-only' : 'ok' });
  });
  application.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });

  application.use('/api', accessRoutes(access));
  const inEmergency = express.Router();
  inEmergency.use(requireSession(access.sessions), express.json({ limit: '1mb', strict: true }));
  inEmergency.use(emergencyRoutes({ emergencies, network }));
  inEmergency.use(commandRoute({ emergencies, authors: network }));
  inEmergency.use(recordRoutes(emergencies));
  inEmergency.use(manifestRoutes(emergencies));
  inEmergency.use(logRoutes({ emergencies, gzip }));
  application.use('/api/emergencies', inEmergency);
  application.use('/api', (_request, response) => {
    response.status(404).json({ error: { code: 'not-found', message: 'There is no such route.' } });
  });
  if (webDirectory !== undefined) serveWeb(application, webDirectory);
  application.use(answerErrors, answerRefusals(logger));
  return application;
}

/** Workers and styles come from this origin alone; nothing is asked of another host. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'", "'unsafe-inline'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  fontSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

function serveWeb(application: Express, directory: string): void {
  const forever = { immutable: true, maxAge: '1y', fallthrough: false } as const;
  application.use('/_app/immutable', express.static(join(directory, '_app/immutable'), forever));
  const revalidated = (response: { setHeader(name: string, value: string): void }) =>
    response.setHeader('Cache-Control', 'no-cache');
  application.use(express.static(directory, { index: false, cacheControl: false, setHeaders: revalidated }));
  application.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) {
      next();
      return;
    }
    revalidated(response);
    response.sendFile(join(directory, '200.html'));
  });
}
