import { AmendEvacuee } from '@muster/shared/emergency/evacuee/amend-evacuee.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { nameIn, stateCodesIn, unknownStates, type Registration } from './registration.ts';

/** What may be corrected on one form. Empty means: not said. */
export interface ParticularsDraft extends Pick<
  Registration,
  | 'surname'
  | 'givenNames'
  | 'original'
  | 'originalLanguage'
  | 'nameAbsent'
  | 'birthDate'
  | 'ageStated'
  | 'sex'
  | 'nationalities'
  | 'entitlement'
  | 'wristband'
> {
  placeOfBirth: string;
  /** With commas. */
  languages: string;
  contact: string;
  /** Pieces. */
  baggage: string;
}

export type Changes = AmendEvacuee['changes'];

export function particularsOf(person: EvacueeView): ParticularsDraft {
  return {
    surname: person.name?.primary ?? '',
    givenNames: person.name?.secondary ?? '',
    original: person.name?.original?.text ?? '',
    originalLanguage: person.name?.original?.language ?? 'ar',
    nameAbsent: person.nameAbsent ?? '',
    birthDate: person.birthDate ?? '',
    ageStated: person.ageStated,
    sex: person.sex,
    nationalities: person.nationalities?.join(', ') ?? '',
    entitlement: person.entitlement ?? 'undetermined',
    wristband: person.wristband ?? '',
    placeOfBirth: person.placeOfBirth ?? '',
    languages: person.languages?.join(', ') ?? '',
    contact: person.contact ?? '',
    baggage: person.baggage === undefined ? '' : String(person.baggage),
  };
}

/** Only what was changed: what others change meanwhile, or what the reader may not see, is left alone. */
function changesOf(opened: ParticularsDraft, draft: ParticularsDraft): Readonly<Record<string, unknown>> {
  const isChanged = (...fields: (keyof ParticularsDraft)[]) =>
    fields.some((field) => opened[field] !== draft[field]);
  const text = (field: 'birthDate' | 'wristband' | 'placeOfBirth' | 'contact') =>
    isChanged(field) ? { [field]: draft[field].trim() || null } : {};
  const languages = draft.languages.split(/[,;]+/).map((each) => each.trim());
  return {
    ...(isChanged('surname', 'givenNames', 'original', 'originalLanguage') && {
      name: nameIn(draft) ?? null,
    }),
    ...(isChanged('nameAbsent') && { nameAbsent: draft.nameAbsent || null }),
    ...text('birthDate'),
    ...(isChanged('ageStated') && { ageStated: draft.ageStated ?? null }),
    ...(isChanged('sex') && { sex: draft.sex ?? null }),
    ...(isChanged('nationalities') && { nationalities: stateCodesIn(draft.nationalities) }),
    ...(isChanged('entitlement') && { entitlement: draft.entitlement }),
    ...text('wristband'),
    ...text('placeOfBirth'),
    ...(isChanged('languages') && { languages: languages.filter((each) => each !== '') }),
    ...text('contact'),
    ...(isChanged('baggage') && { baggage: draft.baggage.trim() === '' ? null : Number(draft.baggage) }),
  };
}

/** The command; the fields that are not right; or nothing, when nothing was changed. */
export function amendEvacuee(
  person: Pick<EvacueeView, 'evacueeId'>,
  form: { readonly opened: ParticularsDraft; readonly draft: ParticularsDraft; readonly reason: string },
): { readonly command: AmendEvacuee } | { readonly wrong: ReadonlySet<string> } | undefined {
  const changes = changesOf(form.opened, form.draft);
  if (Object.keys(changes).length === 0) return undefined;
  if (unknownStates(form.draft.nationalities).length > 0) return { wrong: new Set(['nationalities']) };
  const reason = form.reason.trim();
  const parsed = AmendEvacuee.safeParse({
    type: 'AmendEvacuee',
    evacueeId: person.evacueeId,
    changes,
    ...(reason && { reason }),
  });
  if (parsed.success) return { command: parsed.data };
  return { wrong: new Set(parsed.error.issues.map(({ path }) => String(path[1]))) };
}

/** The amendment that puts back what stood before: another entry, for nothing is ever taken out of the log. */
export function amendBack(before: EvacueeView, { evacueeId, changes }: AmendEvacuee): AmendEvacuee {
  const fields = Object.keys(changes) as (keyof Changes & keyof EvacueeView)[];
  const back = Object.fromEntries(fields.map((field) => [field, before[field] ?? EMPTY[field] ?? null]));
  return AmendEvacuee.parse({ type: 'AmendEvacuee', evacueeId, changes: back });
}

/** What cannot be cleared stands at these values. */
const EMPTY: Readonly<Record<string, unknown>> = { documents: [], needs: [], entitlement: 'undetermined' };
