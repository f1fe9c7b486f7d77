import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { rowsOfVersion } from '@muster/shared/emergency/manifest/canonical-rows.ts';
import { manifestId, type ManifestVersion } from '@muster/shared/emergency/manifest/manifest-version.ts';
import type { Departure } from '@muster/shared/emergency/departure/departure.ts';
import { SETTINGS } from '@muster/shared/emergency/settings/settings.ts';
import { manifestCsv, versionLine } from '@muster/shared/manifest-text/manifest-csv.ts';
import { MANIFEST_READERS } from '@muster/shared/scopes/policy.ts';
import { Text } from '@muster/shared/vocabulary/text.ts';
import type { RecordDisclosure } from '@muster/shared/emergency/manifest/record-disclosure.ts';
import type { Emergencies } from '../emergencies/emergencies.ts';
import { malformed, RequestRefused } from '../receive/request-refused.ts';
import { notFound, readerOf, type EmergencyReader } from './reader.ts';

const ManifestQuery = z.strictObject({
  version: z.coerce.number().pipe(z.int().min(1)).exactOptional(),
  recipient: Text.exactOptional(),
  purpose: Text.exactOptional(),
});
type ManifestQuery = z.infer<typeof ManifestQuery>;

/** A locked version as a file. Every format carries the same version, count and hash, over the rows and not the file. */
export function manifestRoutes(emergencies: Emergencies): Router {
  const router = Router({ mergeParams: true });

  router.get('/:emergency/departures/:id/manifest.json', async (request, response) => {
    const reader = readerOf(response, emergencies);
    const { departure, version, query } = lockedVersion(request, reader);
    await disclose(reader, version, { ...query, format: 'json' });
    label(response, version);
    const { count, sha256 } = version;
    const rows = rowsOfVersion(version);
    response.json({ departureId: departure.id, version: version.version, count, sha256, rows });
  });

  router.get('/:emergency/departures/:id/manifest.csv', async (request, response) => {
    const reader = readerOf(response, emergencies);
    const { departure, version, query } = lockedVersion(request, reader);
    await disclose(reader, version, { ...query, format: 'csv' });
    label(response, version);
    const drill = reader.emergency.state.tables.settings.get(SETTINGS)?.mode === 'drill';
    const name = `${departure.carrier} ${departure.number}`;
    const file = `${drill ? 'DRILL-' : ''}${departure.number.replace(/[^A-Za-z0-9-]/g, '_')}-v${String(version.version)}.csv`;
    response.type('text/csv; charset=utf-8').attachment(file);
    response.send(manifestCsv(rowsOfVersion(version), { ...version, departure: name, drill }));
  });
  return router;
}

function lockedVersion(
  request: Request,
  reader: EmergencyReader,
): { departure: Departure; version: ManifestVersion; query: ManifestQuery } {
  const query = ManifestQuery.safeParse(request.query);
  if (!query.success) throw malformed(query.error);
  const { tables } = reader.emergency.state;
  const departure = tables.departures.get(String(request.params['id']).toLowerCase());
  if (!departure || !reader.record('departures', departure.id)) throw notFound('departure');
  if (!reader.holds(MANIFEST_READERS, [departure.fromSiteId, departure.toSiteId])) {
    throw new RequestRefused(403, { code: 'not-allowed', message: 'Your role does not cut manifests.' });
  }
  if (departure.manifestVersion === 0) {
    const message = 'No manifest of this departure is locked yet: lock it first.';
    throw new RequestRefused(409, { code: 'not-locked', message });
  }
  const wanted = query.data.version ?? departure.manifestVersion;
  const version = tables.manifests.get(manifestId(departure.id, wanted));
  if (!version) throw notFound('version of this manifest');
  return { departure, version, query: query.data };
}

/**
 * Recorded before the file leaves. A disk that is full does not keep a list from a departure that is about to leave:
 * the log is then short of this one, and the alarm says so.
 */
async function disclose(
  { emergency, session }: EmergencyReader,
  { departureId, version }: ManifestVersion,
  { format, recipient, purpose }: ManifestQuery & Pick<RecordDisclosure, 'format'>,
): Promise<void> {
  const words = { ...(recipient && { recipient }), ...(purpose && { purpose }) };
  const answer = await emergency.submitAsServer(
    { type: 'RecordDisclosure', departureId, version, format, ...words },
    session.officerId,
  );
  if (!('ok' in answer && answer.ok))
    emergency.alarm('A manifest was disclosed and could not be recorded', answer);
}

function label(response: Response, version: ManifestVersion): void {
  response.setHeader('Muster-Manifest', versionLine(version));
}
