import { Router } from 'express';
import { z } from 'zod';
import { LOG_READERS } from '@muster/shared/scopes/policy.ts';
import type { Emergencies } from '../emergencies/emergencies.ts';
import { malformed, RequestRefused } from '../receive/request-refused.ts';
import type { GzipParts } from './gzip-parts.ts';
import { readerOf } from './reader.ts';
import { sendLines } from './send-lines.ts';

const LogQuery = z.strictObject({ after: z.coerce.number().pipe(z.int().min(0)).default(0) });
const LoadQuery = LogQuery;
/** Entries in one answer. */
const PAGE = 1000;

interface LogRoutesOptions {
  readonly emergencies: Emergencies;
  readonly gzip: GzipParts;
}

/** The audit trail, and the frames that a tablet loads when it begins or comes back after long. */
export function logRoutes({ emergencies, gzip }: LogRoutesOptions): Router {
  const router = Router({ mergeParams: true });

  router.get('/:emergency/log', async (request, response) => {
    const query = LogQuery.safeParse(request.query);
    if (!query.success) throw malformed(query.error);
    const reader = readerOf(response, emergencies);
    if (!reader.holds(LOG_READERS, [])) {
      throw new RequestRefused(403, { code: 'not-allowed', message: 'Your role does not read the log.' });
    }
    // The open part only: what is personal is opened one by one, with a reason.
    const entries = await firstPage(reader.emergency.log.replay(query.data.after));
    response.json({ entries, next: entries.at(-1)?.seq ?? query.data.after });
  });

  router.get('/:emergency/load', async (request, response) => {
    const query = LoadQuery.safeParse(request.query);
    if (!query.success) throw malformed(query.error);
    const { emergency, scope, session } = readerOf(response, emergencies);
    response.type('application/x-ndjson').vary('Accept-Encoding');
    const eyes = { scope, officerId: session.officerId };
    await sendLines(response, emergency.publisher.load(eyes, query.data.after), {
      gzip: request.acceptsEncodings('gzip') ? gzip : undefined,
    });
  });
  return router;
}

async function firstPage(groups: AsyncIterable<readonly { readonly seq: number; readonly open: object }[]>) {
  const entries: { readonly seq: number }[] = [];
  for await (const group of groups) {
    for (const { seq, open } of group) if (entries.length < PAGE) entries.push({ ...open, seq });
    if (entries.length >= PAGE) break;
  }
  return entries;
}
