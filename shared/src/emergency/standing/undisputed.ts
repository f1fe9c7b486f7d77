import type { Check, Entitlement, ProcessingMode } from '../../vocabulary/codes.ts';
import { isApplicable } from '../../vocabulary/finding-codes.ts';
import type { Emergency } from '../emergency.ts';
import type { Evacuee } from '../evacuee/evacuee.ts';
import { checkResult } from '../screening/check-result.ts';
import type { Screening } from '../screening/screening.ts';
import { SETTINGS } from '../settings/settings.ts';

/** What a screening says, before it stands anywhere. */
export type Advice = Pick<Screening, 'checks' | 'recommendation'> & {
  readonly findings: readonly { readonly code: string }[];
};

/** Checks that must have passed before an order may approve (planning figure). */
const REQUIRED: { readonly [Mode in ProcessingMode]: readonly Check[] } = {
  full: ['identity', 'document', 'lists', 'entitlement', 'admissibility'],
  reduced: ['identity', 'document', 'lists'],
  minimal: ['identity'],
};

/** Those whose entry is theirs by right: lists that could not be asked yet do not hold them back. */
const RIGHT_OF_ENTRY: ReadonlySet<Entitlement> = new Set(['citizen', 'indian-act', 'permanent-resident']);

/** Facts on which two officers' claims must not stand side by side when an order decides. */
const DECISIVE = ['screening', 'determination', 'entitlement'] as const;

/** True when nothing known about the person calls for somebody's own decision. Rules ORDER-4 to ORDER-8. */
export function isUndisputedlyClear(emergency: Emergency, evacuee: Evacuee, advice: Advice): boolean {
  if (advice.recommendation !== 'clear' || evacuee.unconfirmed) return false;
  if (!hasPassed(emergency, evacuee, advice) || isBlockedAsMinor(emergency, evacuee, advice)) return false;
  return !isUnderQuestion(evacuee) && !hasOpenFinding(emergency, evacuee, advice);
}

function hasPassed(emergency: Emergency, { entitlement }: Evacuee, advice: Advice): boolean {
  const lists = checkResult(advice, 'lists');
  // A possible match is for a person to resolve, in every mode.
  if (lists === 'fail' || lists === 'unsure') return false;
  const mode = emergency.settings.get(SETTINGS)?.processingMode ?? 'full';
  return REQUIRED[mode].every((check) => {
    if (check === 'lists' && lists === 'deferred') return RIGHT_OF_ENTRY.has(entitlement);
    return checkResult(advice, check) === 'pass';
  });
}

function isUnderQuestion({ determination, outcome, rivals }: Evacuee): boolean {
  if (determination && determination.determination !== 'approved') return true;
  if (outcome?.recommendation === 'refer' || outcome?.recommendation === 'do-not-recommend') return true;
  return DECISIVE.some((fact) => (rivals?.[fact]?.length ?? 0) > 0);
}

/** Judged by the entitlement that stands now, which may have been amended since the finding was made. */
function hasOpenFinding(emergency: Emergency, { id, entitlement }: Evacuee, { findings }: Advice): boolean {
  if (findings.some(({ code }) => isApplicable(code, entitlement))) return true;
  for (const findingId of emergency.findings.ids('evacuee', id)) {
    const finding = emergency.findings.get(findingId);
    if (finding && isApplicable(finding.code, entitlement)) return true;
  }
  return false;
}

/** A child with nobody grown-up in the party needs a passed check; a check that did not pass blocks anybody. */
function isBlockedAsMinor(emergency: Emergency, evacuee: Evacuee, advice: Advice): boolean {
  const result = checkResult(advice, 'minor');
  if (result === 'pass') return false;
  if (result === 'fail' || result === 'unsure') return true;
  return isKnownMinor(evacuee) && !hasAdultInParty(emergency, evacuee);
}

/** Where nothing at all is known of the age, the officer who met the person speaks through the check alone. */
function isKnownMinor({ minor, birthDate, ageEstimate, ageStated }: Evacuee): boolean {
  return minor && (birthDate ?? ageEstimate ?? ageStated) !== undefined;
}

function hasAdultInParty(emergency: Emergency, { partyId }: Evacuee): boolean {
  if (!partyId) return false;
  for (const id of emergency.evacuees.ids('party', partyId)) {
    if (emergency.evacuees.get(id)?.minor === false) return true;
  }
  return false;
}
