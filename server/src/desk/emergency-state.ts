import {
  emptyEmergency,
  RECORD_KINDS,
  type AnyRecord,
  type EmergencyTables,
  type RecordKind,
} from '@muster/shared/emergency/emergency.ts';
import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import { FiguresTally } from '@muster/shared/emergency/figures.ts';
import type { BaseTable } from '@muster/shared/vocabulary/base-table.ts';

/** The durable state of one emergency, with the figures that are kept in step with it. */
export interface EmergencyState {
  readonly tables: EmergencyTables;
  readonly tally: FiguresTally;
}

export function emptyEmergencyState(): EmergencyState {
  return { tables: emptyEmergency(), tally: new FiguresTally() };
}

/** Puts a record back as a snapshot held it. */
export function restoreRecord({ tables, tally }: EmergencyState, kind: string, record: AnyRecord): void {
  if (!RECORD_KINDS.some((known) => known === kind))
    throw new Error(`A snapshot holds an unknown kind: ${kind}`);
  (tables[kind as RecordKind] as BaseTable<AnyRecord>).put(record.id, record);
  if (kind === 'evacuees') tally.replace(undefined, record as Evacuee);
}

/** References to every record, taken in one go: records are replaced and never changed. */
export function allRecords({ tables }: EmergencyState): (readonly [RecordKind, AnyRecord])[] {
  const all: (readonly [RecordKind, AnyRecord])[] = [];
  for (const kind of RECORD_KINDS) {
    for (const record of (tables[kind] as BaseTable<AnyRecord>).values()) all.push([kind, record]);
  }
  return all;
}
