import { priorityCode, priorityOf } from '@muster/shared/emergency/priority.ts';
import type { SettingsView } from '@muster/shared/scopes/record-views.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { completedYears, isRealDate, latest } from '@muster/shared/vocabulary/partial-date.ts';
import { displayName } from '@muster/shared/vocabulary/name.ts';
import type { GlyphName } from '#lib/ui/glyph-name.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';

type Named = Pick<EvacueeView, 'name' | 'nameAbsent'> & Partial<Pick<EvacueeView, 'siteId' | 'ageBand'>>;

/** What a person is called on a screen; in words where there is no name. */
export function personLine({ evacuees }: Dictionary, person: Named): string {
  const { line, absent } = displayName(person.name, person.nameAbsent);
  if (line !== '') return line;
  if (absent) return evacuees.nameAbsentChoices[absent];
  return isNameHidden(person) ? evacuees.nameHidden : evacuees.unnamed;
}

/** Whoever may read a name reads the age band too, which everyone has: a record without one came without its name. */
function isNameHidden({ siteId, ageBand }: Named): boolean {
  return siteId !== undefined && ageBand === undefined;
}

/** At a screening desk nobody behind it may read a held person from a red mark. Nothing for those who left the journey. */
export function deskGlyph({ status }: Pick<EvacueeView, 'status'>): GlyphName | undefined {
  return status === 'held' ? 'held-desk' : status;
}

export function statusWord(
  { codes }: Dictionary,
  { status, stage }: Pick<EvacueeView, 'status' | 'stage'>,
): string {
  return status ? codes.statusShort[status] : codes.stage[stage];
}

/** In completed years; the youngest that is possible where the date is known in part. */
export function ageIn({ birthDate }: Pick<EvacueeView, 'birthDate'>, now: Date): number | undefined {
  if (birthDate === undefined || !isRealDate(birthDate)) return undefined;
  return Math.max(0, completedYears(latest(birthDate), now.toISOString().slice(0, 10)));
}

/** Who is meant, short enough for a tile: given names before the family's. */
export function givenLine(m: Dictionary, person: Named): string {
  const { secondary } = displayName(person.name, person.nameAbsent);
  return secondary || personLine(m, person);
}

/** `Cleared · standing order 3`: what was decided under an order says so. */
export function statusCited(
  m: Dictionary,
  person: Pick<EvacueeView, 'status' | 'stage' | 'determination'>,
): string {
  const word = statusWord(m, person);
  const order = person.determination?.standing;
  return person.status === 'cleared' && order !== undefined
    ? `${word} · ${m.screening.standing(order)}`
    : word;
}

/** `II-D`; undefined while it is not known what they are entitled to. */
export function priorityIn(
  person: EvacueeView,
  party: readonly EvacueeView[],
  majors: SettingsView['majors'],
): string | undefined {
  if (person.entitlement === undefined || person.entitlement === 'undetermined') return undefined;
  const companions = party.filter(({ evacueeId }) => evacueeId !== person.evacueeId);
  return priorityCode(priorityOf(person, companions, majors));
}
