import { ManifestRow } from '@muster/shared/emergency/manifest/canonical-rows.ts';
import { getJson } from '#lib/ask/http.ts';

const ManifestRows = ManifestRow.array();

export interface LockedManifest {
  readonly version: number;
  readonly count: number;
  readonly sha256: string;
  readonly rows: readonly ManifestRow[];
}

/** A locked version, the latest where none is named; in words of the server, why there is none to be had. */
export async function fetchManifest(
  departurePath: string,
  version?: number,
): Promise<LockedManifest | 'not-locked' | 'failed'> {
  const { status, body } = await getJson(
    `${departurePath}/manifest.json${version === undefined ? '' : `?version=${version}`}`,
  );
  if (status === 409) return 'not-locked';
  if (status !== 200 || typeof body !== 'object' || body === null) return 'failed';
  const said = body as Readonly<Record<string, unknown>>;
  const rows = ManifestRows.safeParse(said['rows']);
  const { version: cut, count, sha256 } = said;
  if (!rows.success || typeof cut !== 'number' || typeof count !== 'number' || typeof sha256 !== 'string')
    return 'failed';
  return { version: cut, count, sha256, rows: rows.data };
}
