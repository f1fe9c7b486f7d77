import type { FindingCode } from '@muster/shared/vocabulary/finding-codes.ts';
import type { FindingDraft } from './screening-drafts.svelte.ts';

/** What a finding is about: grounds of the Act begin with the number of their section. */
export function kindOf(code: FindingCode): FindingDraft['kind'] {
  if (/^\d/.test(code)) return 'admissibility';
  return code === 'identity-not-established' || code === 'impostor' ? 'identity' : 'document';
}
