import {
  draftOver,
  emptyEmergency,
  mergeDraft,
  type EmergencyTables,
} from '@muster/shared/emergency/emergency.ts';
import type { EmergencyEvent } from '@muster/shared/emergency/events.ts';
import { applyEntry } from '@muster/shared/scopes/apply-entry.ts';
import type { Author } from '@muster/shared/vocabulary/ids.ts';
import type { Instant } from '@muster/shared/vocabulary/instant.ts';
import type { EmergencyClient } from './api-client.ts';

/** One line of the audit trail: without what is personal, as after a purge. */
export interface OpenEntry {
  readonly seq: number;
  readonly by: Author;
  readonly device: string;
  readonly at: Instant;
  /** Absent on a refusal. */
  readonly events?: readonly EmergencyEvent[];
}

/** All of it, page by page, as an auditor or the lead may read it. */
export async function wholeLog(reader: EmergencyClient): Promise<OpenEntry[]> {
  const log: OpenEntry[] = [];
  for (;;) {
    const { status, text, body } = await reader.get(`/log?after=${String(log.at(-1)?.seq ?? 0)}`);
    if (status !== 200) throw new Error(`Log: ${String(status)} ${text}`);
    const entries = body['entries'] as readonly OpenEntry[];
    if (entries.length === 0) return log;
    log.push(...entries);
  }
}

/** The emergency that the entries tell of, folded from nothing. */
export function foldedFrom(entries: readonly OpenEntry[]): EmergencyTables {
  const tables = emptyEmergency();
  for (const { seq, by, device, at, events = [] } of entries) {
    const draft = draftOver(tables);
    applyEntry(draft, events, { seq, by, device, at });
    mergeDraft(tables, draft);
  }
  return tables;
}

type EventOf<Type extends EmergencyEvent['type']> = Extract<EmergencyEvent, { type: Type }>;

/** Every event of one type, in the order of the log. */
export function eventsOf<Type extends EmergencyEvent['type']>(
  entries: readonly OpenEntry[],
  type: Type,
): EventOf<Type>[] {
  return entries.flatMap(({ events = [] }) =>
    events.filter((event): event is EventOf<Type> => event.type === type),
  );
}
