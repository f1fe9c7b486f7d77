import { z } from 'zod';
import type { AgeStated } from './codes.ts';
import { completedYears, latest, type DayDate, type PartialDate } from './partial-date.ts';
import { open } from './public-field.ts';

/** Ages in completed years. */
export const AgeBand = open(z.enum(['0-1', '2-4', '5-11', '12-17', '18-59', '60+', 'unknown']));
export type AgeBand = z.infer<typeof AgeBand>;

const MAJORITY_YEARS = 18;

/** What an officer could learn of someone's age, best first. */
export interface AgeKnown {
  readonly birthDate?: PartialDate | undefined;
  /** Completed years, both ends included. */
  readonly ageEstimate?: { readonly from: number; readonly to: number } | undefined;
  readonly ageStated?: z.infer<typeof AgeStated> | undefined;
}

/** The youngest age is taken where more than one is possible, so that a band never hides a minor. */
export function ageBandOf(known: AgeKnown, today: DayDate): AgeBand {
  const years = youngestYears(known, today);
  if (years === undefined) return 'unknown';
  if (years < 2) return '0-1';
  if (years < 5) return '2-4';
  if (years < 12) return '5-11';
  if (years < MAJORITY_YEARS) return '12-17';
  return years < 60 ? '18-59' : '60+';
}

/** A minor unless shown to be an adult: what is unsure or unknown counts as a child. */
export function isMinor(known: AgeKnown, today: DayDate): boolean {
  if (known.birthDate === undefined && known.ageStated !== undefined) return known.ageStated !== 'adult';
  const years = youngestYears(known, today);
  return years === undefined || years < MAJORITY_YEARS;
}

function youngestYears({ birthDate, ageEstimate }: AgeKnown, today: DayDate): number | undefined {
  if (birthDate !== undefined) return completedYears(latest(birthDate), today);
  return ageEstimate?.from;
}
