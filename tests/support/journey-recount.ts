import { expect } from 'vitest';
import type { Departure, MovementReport } from '@muster/shared/emergency/departure/departure.ts';
import type { EmergencyTables } from '@muster/shared/emergency/emergency.ts';
import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import type { JourneyDay } from './journey-day.ts';
import { figuresCounted, legCounted, loadCounted } from './journey-counts.ts';
import { eventsOf, foldedFrom, wholeLog, type OpenEntry } from './journey-log.ts';

interface Recount {
  /** Those who have left the country, as the log tells. */
  readonly out: readonly Evacuee[];
  /** Passengers reported less those recorded, by departure and report, where that is not nothing. */
  readonly differences: Readonly<Record<string, number>>;
}

/** Folds the audit trail from nothing and compares: figures, loads, the equations of each leg, and every manifest. */
export async function recount(day: JourneyDay): Promise<Recount> {
  const { body } = await day.as('Lise').get('/figures');
  // The clock may add an entry between two questions.
  const entries = (await wholeLog(day.as('Ada'))).filter(({ seq }) => seq <= Number(body['seq']));
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: Number(body['seq']) }, (_, i) => i + 1));
  const tables = foldedFrom(entries);
  const out = figuresRecounted(tables, entries, body['figures'] as Figures);
  const differences: Record<string, number> = {};
  for (const departure of tables.departures.values()) {
    const shown = await day.as('Lise').read('departures', departure.id);
    expect(shown?.['load'], departure.number).toEqual(loadCounted(tables, departure.id));
    if (departure.manifestVersion > 0) await manifestRecounted(day, departure, entries);
    const recorded = legRecounted(tables, entries, departure);
    for (const report of ['departed', 'arrived'] as const) {
      const difference = passengersOf(departure[report]) - recorded[report];
      if (departure[report] && difference !== 0) differences[`${departure.number} ${report}`] = difference;
    }
  }
  return { out, differences };
}

type Figures = Readonly<Record<string, { readonly value: number }>> & {
  readonly byStage: Readonly<Record<string, number>>;
  readonly byPlace: Readonly<Record<string, number>>;
};

function figuresRecounted(
  tables: EmergencyTables,
  entries: readonly OpenEntry[],
  figures: Figures,
): readonly Evacuee[] {
  const { out, byStage, byPlace, ...counted } = figuresCounted(tables, entries);
  const everybody = counted.registered + (byStage['intake'] ?? 0);
  expect(sum(figures.byStage)).toBe(everybody);
  expect(sum(figures.byPlace)).toBe(everybody);
  expect(figures.byStage).toEqual(byStage);
  expect(figures.byPlace).toEqual(byPlace);
  const said = (name: string) => figures[name]?.value;
  for (const stage of ['cleared', 'manifested', 'boarded', 'departed', 'arrived', 'intake']) {
    expect(said(stage), stage).toBe(byStage[stage]);
  }
  expect({
    registered: said('registered'),
    screened: said('screened'),
    remaining: said('remaining'),
  }).toEqual(counted);
  expect(said('out')).toBe(out.length);
  return out;
}

/** How many went with it and how many came with it; the equations hold once it has left. */
function legRecounted(
  tables: EmergencyTables,
  entries: readonly OpenEntry[],
  { id, number, departed }: Departure,
): { readonly departed: number; readonly arrived: number } {
  const leg = legCounted(tables, entries, id);
  if (departed) {
    expect(leg.listed + leg.goShow, `${number}: listed + go-show`).toBe(leg.boarded + leg.noShow);
    expect(leg.boarded, `${number}: boarded`).toBe(leg.aboard + leg.offloaded);
  }
  return { departed: leg.aboard, arrived: leg.disembarked + leg.lost };
}

function passengersOf(report: MovementReport | undefined): number {
  const { personsOnBoard = 0, crew = 0, staff = 0 } = report ?? {};
  return personsOnBoard - crew - staff;
}

async function manifestRecounted(
  day: JourneyDay,
  { id, number, manifestVersion }: Departure,
  entries: readonly OpenEntry[],
): Promise<void> {
  const locked = eventsOf(entries, 'ManifestLocked').filter(({ departureId }) => departureId === id);
  expect(locked.map(({ version }) => version)).toEqual(locked.map((_, index) => index + 1));
  const last = locked.at(-1);
  const json = await day.as('Lise').get(`/departures/${id}/manifest.json`);
  const csv = await day.as('Lise').get(`/departures/${id}/manifest.csv`);
  const rows = json.body['rows'] as readonly { readonly evacueeId: string }[];
  expect(rows.map(({ evacueeId }) => evacueeId)).toEqual(last?.evacueeIds);
  const line = `version=${String(manifestVersion)}; count=${String(rows.length)}; sha256=${last?.sha256 ?? ''}`;
  for (const { headers } of [json, csv]) expect(headers.get('Muster-Manifest'), number).toBe(line);
  expect(json.body).toMatchObject({ version: manifestVersion, count: rows.length, sha256: last?.sha256 });
  expect(csv.text.trimEnd().split('\r\n'), number).toHaveLength(rows.length + 1);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
