import { joined, type Parts } from '@muster/shared/vocabulary/personal-part.ts';
import type { JsonObject, LogEntry } from '../event-log/event-log.ts';

/** One numbered command and what came of it. "Already so" has no events; a refusal has none either. */
export interface Entry<Event> {
  /** Gapless. */
  readonly seq: number;
  readonly by: string;
  readonly device: string;
  /** Contiguous in the lane of (emergency, by, device). */
  readonly n: number;
  /** HMAC of the command as received. */
  readonly hash: string;
  /** Tablet clock. */
  readonly at: string;
  /** Server clock. */
  readonly receivedAt: string;
  readonly seen: number;
  readonly carrier?: string;
  readonly events: readonly Event[];
  readonly rejection?: { readonly type: string };
  /** What was refused, as received. */
  readonly body?: unknown;
}

/** Splits an entry into the part that stays readable and the part that is sealed. */
export function toLogEntry<Event>(entry: Entry<Event>, partsOf: (event: Event) => Parts): LogEntry {
  const { events, body, ...rest } = entry;
  const parts = events.map(partsOf);
  const open: JsonObject = entry.rejection ? rest : { ...rest, events: parts.map((part) => part.open) };
  const sealed = parts.some((part) => part.personal) ? parts.map((part) => part.personal ?? null) : undefined;
  if (!sealed && body === undefined) return { seq: entry.seq, open };
  const personal: JsonObject = { ...(sealed && { events: sealed }), ...(body !== undefined && { body }) };
  return { seq: entry.seq, open, personal };
}

/** Puts an entry together again. After a purge its events lack what was personal, and folds accept that. */
export function fromLogEntry<Event>({ seq, open, personal }: LogEntry): Entry<Event> {
  const { events = [], ...rest } = open as JsonObject & { readonly events?: readonly JsonObject[] };
  const sealed = personal?.['events'] as readonly (JsonObject | null)[] | undefined;
  const whole = events.map((event, index) => joined(event, sealed?.[index] ?? undefined));
  const { body } = personal ?? {};
  return { ...rest, seq, events: whole, ...(body !== undefined && { body }) } as unknown as Entry<Event>;
}
