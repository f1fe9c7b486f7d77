import { z } from 'zod';
import { State } from '../../documents/issuer-states.ts';
import { TravelDocument } from '../../documents/travel-document.ts';
import { ageBandOf, isMinor, type AgeBand } from '../../vocabulary/age.ts';
import { AgeStated, Entitlement, NameAbsent, Need, Sex } from '../../vocabulary/codes.ts';
import { PersonName } from '../../vocabulary/name.ts';
import { PartialDate, type DayDate } from '../../vocabulary/partial-date.ts';
import { Text } from '../../vocabulary/text.ts';
import { failedChecksOf } from './check-against-mrz.ts';
import type { Particulars } from './evacuee.ts';

const Years = z.int().min(0).max(130);

/** What is left out of a registration stands at these values. */
export const unsaid = { documents: [], needs: [], entitlement: 'undetermined' } as const;

const required = {
  documents: z.array(TravelDocument).max(20),
  needs: z.array(Need).max(50),
  entitlement: Entitlement,
};

const clearable = {
  name: PersonName,
  nameAbsent: NameAbsent,
  birthDate: PartialDate,
  ageEstimate: z
    .strictObject({ from: Years, to: Years })
    .refine(({ from, to }) => from <= to, 'must not end before it begins'),
  ageStated: AgeStated,
  sex: Sex,
  nationalities: z.array(State).max(20),
  travelsAs: State,
  placeOfBirth: Text,
  languages: z.array(Text).max(20),
  contact: Text,
  nextOfKin: z.strictObject({ name: Text, phone: Text, mayTell: z.enum(['yes', 'no', 'ask']) }),
  wristband: Text,
  /** Pieces. */
  baggage: z.int().min(0).max(1000),
};

/** The amendable fields of a person, each of which may be left out. */
export const particularsSaid = { ...eachOptional(required), ...eachOptional(clearable) };

/** The same as changes: null clears what need not be there. */
export const particularsChanged = { ...eachOptional(required), ...eachOptional(eachNullable(clearable)) };

type Shape = Readonly<Record<string, z.ZodType>>;

function eachOptional<S extends Shape>(shape: S) {
  const optional = Object.entries(shape).map(([field, schema]) => [field, schema.exactOptional()]);
  return Object.fromEntries(optional) as { [K in keyof S]: z.ZodExactOptional<S[K]> };
}

function eachNullable<S extends Shape>(shape: S) {
  const nullable = Object.entries(shape).map(([field, schema]) => [field, schema.nullable()]);
  return Object.fromEntries(nullable) as { [K in keyof S]: z.ZodNullable<S[K]> };
}

/** What follows from a person's particulars on the day they were said. */
export interface Derived {
  readonly ageBand: AgeBand;
  readonly minor: boolean;
  readonly failedChecks: string[];
}

export function derivedFrom(particulars: Partial<Particulars>, today: DayDate): Derived {
  return {
    ageBand: ageBandOf(particulars, today),
    minor: isMinor(particulars, today),
    failedChecks: failedChecksOf(particulars, today),
  };
}

/** `nationality` is short for a list of one; beside a list it is one more of it. */
export function nationalitiesIn<State>(
  nationality: State | undefined,
  nationalities: readonly State[] | undefined,
): { nationalities?: State[] } {
  if (nationality === undefined) return nationalities ? { nationalities: [...nationalities] } : {};
  return { nationalities: [...new Set([nationality, ...(nationalities ?? [])])] };
}
