import { readFile } from 'node:fs/promises';
import type { DeparturePage } from './pages/departure-page.ts';
import { readCsv } from './read-csv.ts';

type Cells = Readonly<Record<string, string | undefined>>;

/** A manifest's file as it was downloaded, and what the server gives of the same version as JSON. */
export interface ManifestRead {
  readonly fileName: string;
  readonly header: readonly string[];
  readonly rows: readonly Cells[];
  readonly json: {
    readonly version: number;
    readonly count: number;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  };
}

/** Of the newest version on the page of a departure. */
export async function readManifest(desk: DeparturePage): Promise<ManifestRead> {
  const { page } = desk;
  const file = await desk.download();
  const [header = [], ...lines] = readCsv(await readFile(file.path, 'utf8'));
  const reply = await page
    .context()
    .request.get(`/api/emergencies${new URL(page.url()).pathname}/manifest.json`);
  return {
    fileName: file.name,
    header,
    rows: lines.map((cells) => Object.fromEntries(cells.map((cell, index) => [header[index] ?? '', cell]))),
    json: (await reply.json()) as ManifestRead['json'],
  };
}
