import { Router } from 'express';
import { z } from 'zod';
import { figuresOf } from '@muster/shared/protocol/figures-of.ts';
import type { AnyView } from '@muster/shared/scopes/views.ts';
import { Text } from '@muster/shared/vocabulary/text.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { Emergencies } from '../emergencies/emergencies.ts';
import { malformed } from '../receive/request-refused.ts';
import { notFound, readerOf, type EmergencyReader } from './reader.ts';
import type { Hit } from './search-index.ts';

const SearchQuery = z.strictObject({ q: Text });
/** People in one answer. */
const SEARCH_LIMIT = 50;

/** One record at a time, search and figures: all in the caller's view. */
export function recordRoutes(emergencies: Emergencies): Router {
  const router = Router({ mergeParams: true });

  for (const [path, kind, what] of [
    ['evacuees', 'evacuees', 'person'],
    ['departures', 'departures', 'departure'],
    ['sites', 'sites', 'site'],
    ['parties', 'parties', 'party'],
  ] as const) {
    router.get(`/:emergency/${path}/:id`, (request, response) => {
      const record = readerOf(response, emergencies).record(kind, request.params.id, true);
      if (!record) throw notFound(what);
      response.json(record);
    });
  }

  // No name ever stands in an address, so a search is a POST.
  router.post('/:emergency/search', (request, response) => {
    const query = SearchQuery.safeParse(request.body);
    if (!query.success) throw malformed(query.error);
    const reader = readerOf(response, emergencies);
    const { search } = reader.emergency;
    const results = visibleOf(search.find(query.data.q), reader);
    response.json({ results, ...(search.isBuilding && { stillIndexing: true }) });
  });

  router.get('/:emergency/figures', (_request, response) => {
    const { emergency } = readerOf(response, emergencies);
    const figures = figuresOf(emergency.state.tally.whole);
    response.json({ seq: emergency.desk.head, at: emergency.now().toISOString(), figures });
  });
  return router;
}

/**
 * The best of those whom the caller may see: whoever is not theirs takes no place in the answer. Nobody learns from a
 * hit what they may not read: by a name finds only who may see the name. To search is to open.
 */
function visibleOf(found: readonly Hit[], reader: EmergencyReader): AnyView[] {
  const visible = new Map<string, AnyView>();
  for (const { id, by } of found) {
    const view = visible.has(id)
      ? undefined
      : (reader.record('evacuees', id, true) as EvacueeView | undefined);
    if (
      !view ||
      view[by] === undefined ||
      (by === 'documents' && !view.documents?.some(({ number }) => number))
    )
      continue;
    if (visible.set(id, view).size === SEARCH_LIMIT) break;
  }
  return [...visible.values()];
}
