import { isSpecimenState } from '../../documents/issuer-states.ts';
import { readMrz, type MrzRead } from '../../documents/mrz.ts';
import type { TravelDocument } from '../../documents/travel-document.ts';
import type { DayDate } from '../../vocabulary/partial-date.ts';
import type { Particulars } from './evacuee.ts';
import { nameAgrees } from './name-agrees.ts';

type Zone = Extract<MrzRead, { readonly fields: object }>;

/** What does not hold in a person's documents: `mrz.` and the check or the field, each once. */
export function failedChecksOf(particulars: Partial<Particulars>, today: DayDate): string[] {
  const failed = new Set<string>();
  for (const document of particulars.documents ?? []) {
    if (!document.mrz) continue;
    const read = readMrz(document.mrz, today);
    for (const fail of read.fails) failed.add(`mrz.${fail}`);
    if (read.format === undefined) continue;
    for (const field of disagreements(read, document, particulars)) failed.add(`mrz.${field}`);
  }
  return [...failed];
}

/** True when a document, its zone or a nationality is of the specimen state. */
export function namesSpecimen(particulars: Partial<Particulars>, today: DayDate): boolean {
  const { nationalities = [], travelsAs, documents = [] } = particulars;
  const states = [...nationalities, travelsAs];
  for (const { issuer, mrz } of documents) {
    states.push(issuer);
    const read = mrz && readMrz(mrz, today);
    if (read?.format !== undefined) states.push(read.fields.issuer, read.fields.nationality);
  }
  return states.some((state) => state !== undefined && isSpecimenState(state));
}

/** Fields that were typed and that the zone shows otherwise. What either leaves open disagrees with nothing. */
function disagreements(
  { format, fields }: Zone,
  document: TravelDocument,
  person: Partial<Particulars>,
): string[] {
  const { name, nationalities } = person;
  const { primary, secondary } = fields;
  const agrees = {
    number: either(document.number, fields.number, (typed, shown) => bare(typed) === bare(shown)),
    issuer: either(document.issuer, fields.issuer, (typed, shown) => typed === shown),
    expiresOn: either(document.expiresOn, fields.expiresOn, (typed, shown) => typed === shown),
    birthDate: either(person.birthDate, fields.birthDate, datesAgree),
    sex: either(person.sex, fields.sex, sexesAgree),
    nationality: either(nationalities, fields.nationality, (typed, shown) => typed.includes(shown)),
    name: either(name, primary, (typed, shown) => nameAgrees(typed, { format, primary: shown, secondary })),
  };
  return Object.entries(agrees).flatMap(([field, holds]) => (holds ? [] : [field]));
}

function either<T>(
  typed: T | undefined,
  shown: string | undefined,
  agree: (typed: T, shown: string) => boolean,
): boolean {
  return typed === undefined || shown === undefined || agree(typed, shown);
}

function bare(number: string): string {
  return number.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

/** A date known less exactly agrees with any that it can mean. */
function datesAgree(typed: string, shown: string): boolean {
  return typed.startsWith(shown) || shown.startsWith(typed);
}

/** States that print X beside the photograph have a filler in the zone. */
function sexesAgree(typed: string, shown: string): boolean {
  return typed === shown || typed === 'U' || shown === 'U';
}
