import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { RequestRefused } from '../receive/request-refused.ts';

/** The last handler: what a route refused is answered with its reason; everything else is ours, and is not shown. */
export function answerRefusals(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof RequestRefused) {
      response.status(error.status).json(error.refusal);
      return;
    }
    logger.error({ err: error, method: request.method, route: request.route as unknown }, 'A request failed');
    response
      .status(500)
      .json({ error: { code: 'defect', message: 'Muster made a mistake. Nothing was recorded.' } });
  };
}
