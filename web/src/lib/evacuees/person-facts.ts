import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';

export interface PersonFact {
  readonly label: string;
  readonly value: string;
  /** BCP 47, of the value. */
  readonly language?: string;
}

/** What is recorded of a person, as far as it is the reader's to see. */
export function personFacts(m: Dictionary, person: EvacueeView): PersonFact[] {
  const { evacuees: e, codes } = m;
  const { name } = person;
  const facts: readonly (Omit<PersonFact, 'value'> & { readonly value: string | undefined })[] = [
    { label: e.surname, value: name?.primary },
    { label: e.givenNames, value: name?.secondary },
    ...(name?.original
      ? [{ label: e.original, value: name.original.text, language: name.original.language }]
      : []),
    { label: e.nameAbsent, value: person.nameAbsent && e.nameAbsentChoices[person.nameAbsent] },
    { label: e.birthDate, value: person.birthDate },
    { label: e.ageStated, value: person.ageStated && e.ageStatedChoices[person.ageStated] },
    { label: e.sex, value: person.sex && codes.sex[person.sex] },
    { label: e.nationalities, value: person.nationalities?.join(', ') },
    { label: e.entitlement, value: person.entitlement && codes.entitlement[person.entitlement] },
    { label: e.placeOfBirth, value: person.placeOfBirth },
    { label: e.languages, value: person.languages?.join(', ') },
    { label: e.contact, value: person.contact },
    { label: e.wristband, value: person.wristband },
    { label: e.baggage, value: person.baggage?.toString() },
    { label: m.screening.needs, value: person.needs?.map((need) => codes.need[need]).join(', ') },
  ];
  return facts.flatMap(({ value, ...fact }) => (value ? [{ ...fact, value }] : []));
}
