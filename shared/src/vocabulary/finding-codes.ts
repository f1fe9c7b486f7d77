import { z } from 'zod';
import type { Entitlement } from './codes.ts';

const IRREGULARITIES = [
  'counterfeit',
  'altered',
  'impostor',
  'fraudulently-obtained',
  'blank-stolen',
  'fantasy',
  'expired',
  'damaged',
  'reported-lost-or-stolen',
  'not-accepted',
  'no-visa-or-eta',
  'letter-inauthentic',
] as const;

/** Sections of the Immigration and Refugee Protection Act, as an officer cites them. */
const IRPA_GROUNDS = [
  '34',
  '35',
  '35.1',
  '36(1)',
  '36(2)',
  '37',
  '38',
  '39',
  '40',
  '40.1',
  '41',
  '42',
] as const;

/** What may be noted about anybody, also about those with a right of entry. */
const NOT_ESTABLISHED = ['identity-not-established', 'status-not-established'] as const;

/** An irregularity of a document, or a ground. What it says about a person is sealed. */
export const FindingCode = z.enum([...IRREGULARITIES, ...IRPA_GROUNDS, ...NOT_ESTABLISHED]);
export type FindingCode = z.infer<typeof FindingCode>;

export const FindingKind = z.enum(['document', 'admissibility', 'identity']);
/** An observation, never a conclusion: nobody is found "inadmissible" here. */
export const FindingWeight = z.enum(['indicator', 'concern', 'adverse-information']);
export const Confidence = z.enum(['low', 'medium', 'high']);

/**
 * Grounds that do not apply, by entitlement. Source: IRPA s. 19 and 33 to 42. What 38(1)(c) and 42 mean for protected
 * persons is not settled, so nothing is listed for them.
 */
const GROUNDS_NOT_APPLIED: { readonly [E in Entitlement]?: readonly string[] } = {
  citizen: IRPA_GROUNDS,
  'indian-act': IRPA_GROUNDS,
  'permanent-resident': ['35.1', '36(2)', '38', '39', '42'],
};

/** False for a ground of the Act noted about someone to whom it cannot be applied. */
export function isApplicable(code: string, entitlement: Entitlement): boolean {
  return !GROUNDS_NOT_APPLIED[entitlement]?.includes(code);
}
