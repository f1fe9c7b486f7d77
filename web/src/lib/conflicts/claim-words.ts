import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { personFacts } from '#lib/evacuees/person-facts.ts';
import { personLine } from '#lib/evacuees/person-line.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';

interface Wiring {
  readonly m: Dictionary;
  readonly live: Pick<LiveEmergency, 'record'>;
}

type Words = Readonly<Record<string, string>>;

/** What somebody claims about a fact, as people say it. */
export function claimWords({ m, live }: Wiring, fact: string, value: unknown): string {
  const text = typeof value === 'string' ? value : undefined;
  switch (fact) {
    case 'screening':
      return wordIn(m.codes.recommendation, text ?? fieldOf(value, 'recommendation'), m);
    case 'determination':
      return wordIn(m.codes.determination, text ?? fieldOf(value, 'determination'), m);
    case 'exit':
      return wordIn(m.codes.exit, text, m);
    case 'party':
      return text === undefined ? m.evacuees.partyNone : (live.record('parties', text)?.label ?? text);
    case 'place':
      return text === undefined ? m.conflicts.nothing : placeName({ m, live }, text);
    case 'passage':
      return passageWords({ m, live }, value);
    case 'name':
      return value ? namedLine(m, value) : m.conflicts.nothing;
    case 'documents':
      return Array.isArray(value)
        ? value.map((each) => documentLine(m, each)).join('; ')
        : m.conflicts.nothing;
    default:
      return particularWords(m, fact, value);
  }
}

function wordIn(words: Words, code: string | undefined, m: Dictionary): string {
  return code === undefined ? m.conflicts.nothing : (words[code] ?? code);
}

function fieldOf(value: unknown, field: string): string | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Words)[field] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function placeName({ m, live }: Wiring, place: string): string {
  const site = live.record('sites', place)?.name;
  const departure = live.record('departures', place);
  return (
    site ??
    (departure ? `${departure.carrier} ${departure.number}` : (m.codes.heldElsewhere as Words)[place]) ??
    place
  );
}

/** `<departureId> <status>`, or a claim with both as fields. */
function passageWords({ m, live }: Wiring, value: unknown): string {
  const [departureId, status] =
    typeof value === 'string'
      ? value.split(' ')
      : [fieldOf(value, 'departureId'), fieldOf(value, 'status') ?? fieldOf(value, 'kind')];
  if (departureId === undefined) return m.conflicts.nothing;
  const word = status === undefined ? '' : ((m.conflicts.passageStatus as Words)[status] ?? status);
  return [placeName({ m, live }, departureId), word].filter((part) => part !== '').join(', ');
}

function namedLine(m: Dictionary, value: unknown): string {
  const name = value as NonNullable<EvacueeView['name']>;
  const original = name.primary || name.secondary ? name.original?.text : undefined;
  return [personLine(m, { name }), original].filter(Boolean).join(' · ');
}

function documentLine(m: Dictionary, value: unknown): string {
  const type = (m.codes.documentType as Words)[fieldOf(value, 'type') ?? ''];
  return [type, fieldOf(value, 'number'), fieldOf(value, 'issuer')].filter(Boolean).join(' ');
}

/** The same words as on the person's card. */
function particularWords(m: Dictionary, fact: string, value: unknown): string {
  if (value === undefined || value === null) return m.conflicts.nothing;
  const [shown] = personFacts(m, { [fact]: value } as unknown as EvacueeView);
  if (shown) return shown.value;
  if (typeof value === 'object') return Object.values(value).join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
