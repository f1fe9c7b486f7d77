import type { OutboxItem } from '#lib/ask/outbox-item.ts';
import { personLine } from '#lib/evacuees/person-line.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';

/** What one item did, and to whom or what, in words. */
export function outboxLine(m: Dictionary, { command }: OutboxItem, live: LiveEmergency): string {
  const what = m.toSend.command[command.type] ?? command.type;
  const subject = subjectOf(m, command, live);
  return subject ? `${what}: ${subject}` : what;
}

function subjectOf(
  m: Dictionary,
  command: Readonly<Record<string, unknown>>,
  live: LiveEmergency,
): string | undefined {
  const { evacueeId, departureId, partyId, name, nameAbsent } = command;
  const person = typeof evacueeId === 'string' ? live.record('evacuees', evacueeId) : undefined;
  if (person) return personLine(m, person);
  if (typeof evacueeId === 'string') {
    return personLine(m, { name, nameAbsent } as Parameters<typeof personLine>[1]);
  }
  const departure = typeof departureId === 'string' ? live.record('departures', departureId) : undefined;
  if (departure) return `${departure.carrier} ${departure.number}`;
  return typeof partyId === 'string' ? live.record('parties', partyId)?.label : undefined;
}

/** What was typed, a field a line, as it can be copied elsewhere. */
export function typedIn({ command }: OutboxItem): string {
  return Object.entries(command)
    .filter(([field]) => field !== 'type')
    .map(([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}
