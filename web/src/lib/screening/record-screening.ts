import { RecordScreening } from '@muster/shared/emergency/screening/record-screening.ts';
import type { ScreeningDraft } from './screening-drafts.svelte.ts';

/** `recommendation` and `reason` are what an officer may have left open; `findings` names an unfinished one. */
export type Missing = 'recommendation' | 'reason' | 'findings';

/** The command, or what is missing. All advice but the first kind says why. */
export function recordScreening(
  draft: ScreeningDraft,
): { readonly command: RecordScreening } | { readonly missing: Missing } {
  const { recommendation, claim } = draft;
  const reason = draft.reason.trim();
  if (!recommendation) return { missing: 'recommendation' };
  if (recommendation !== 'clear' && reason === '') return { missing: 'reason' };
  const parsed = RecordScreening.safeParse({
    type: 'RecordScreening',
    screeningId: claim.screeningId,
    evacueeId: claim.evacueeId,
    checks: { ...draft.checks },
    findings: draft.findings.map((finding) => ({ ...finding })),
    recommendation,
    ...(reason && { reason }),
  });
  return parsed.success ? { command: parsed.data } : { missing: 'findings' };
}
