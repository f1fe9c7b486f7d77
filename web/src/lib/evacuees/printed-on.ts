import type { MrzRead } from '@muster/shared/documents/mrz.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { stateCodesIn, type Registration } from './registration.ts';
import type { Printed } from './zone-rows.ts';

type Said = Pick<EvacueeView, 'name' | 'birthDate' | 'sex'> & { readonly nationalities?: readonly string[] };

interface Page {
  readonly document: { readonly number?: string; readonly issuer?: string; readonly expiresOn?: string };
  readonly zone: MrzRead;
}

/** What is recorded of a person and a document, to hold a zone against. Of several nationalities the zone's own. */
export function printedOn(
  { name, nationalities = [], birthDate, sex }: Said,
  { document, zone }: Page,
): Printed {
  const own = zone.format ? zone.fields.nationality : undefined;
  const nationality = nationalities.find((state) => state === own) ?? nationalities[0];
  return {
    ...{ primary: name?.primary, secondary: name?.secondary, birthDate, nationality },
    ...{ number: document.number, issuer: document.issuer, expiresOn: document.expiresOn },
    sex: sex === 'U' ? undefined : sex,
  };
}

/** The same of somebody who is being typed in. */
export function printedIn(draft: Registration, zone: MrzRead): Printed {
  const { surname, givenNames, birthDate, sex, documentNumber } = draft;
  const said = {
    name: { primary: surname, secondary: givenNames },
    nationalities: stateCodesIn(draft.nationalities),
    birthDate,
    ...(sex && { sex }),
  };
  return printedOn(said, { document: { number: documentNumber }, zone });
}
