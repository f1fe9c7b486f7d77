import type { Entitlement } from '@muster/shared/vocabulary/codes.ts';
import { FindingCode, isApplicable } from '@muster/shared/vocabulary/finding-codes.ts';
import { kindOf } from './finding-kind.ts';
import type { FindingDraft } from './screening-drafts.svelte.ts';

export interface FindingGroup {
  readonly kind: FindingDraft['kind'];
  readonly codes: readonly FindingCode[];
}

const KINDS = ['document', 'identity', 'admissibility'] as const;

/** What may be noted about someone with this entitlement. A ground that the Act does not apply to them is not offered. */
export function findingGroups(entitlement: Entitlement): FindingGroup[] {
  const offered = FindingCode.options.filter((code) => isApplicable(code, entitlement));
  return KINDS.map((kind) => ({ kind, codes: offered.filter((code) => kindOf(code) === kind) })).filter(
    ({ codes }) => codes.length > 0,
  );
}

/** Chosen once more, a finding is gone. */
export function toggled(
  findings: readonly FindingDraft[],
  code: FindingCode,
  source: string,
): FindingDraft[] {
  if (findings.some((finding) => finding.code === code))
    return findings.filter((finding) => finding.code !== code);
  const kept = { weight: 'indicator', confidence: 'medium', basis: '' } as const;
  return [...findings, { kind: kindOf(code), code, source, ...kept }];
}
