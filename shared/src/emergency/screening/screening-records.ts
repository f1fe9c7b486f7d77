import type { Entitlement } from '../../vocabulary/codes.ts';
import { isApplicable } from '../../vocabulary/finding-codes.ts';
import type { OfficerId } from '../../vocabulary/ids.ts';
import type { Emergency, EmergencyDraft } from '../emergency.ts';
import { unstamped } from '../record.ts';
import { sameContent, sameValue } from '../same-content.ts';
import type { RecordScreening, ScreeningRecorded } from './record-screening.ts';
import type { Screening } from './screening.ts';

function findingId(screeningId: string, index: number): string {
  return `${screeningId}:${index}`;
}

/** Writes the screening, over its draft if it was started, and each finding as a record of its own. */
export function keepRecords(
  draft: EmergencyDraft,
  event: ScreeningRecorded,
  { by, entitlement }: { readonly by: OfficerId; readonly entitlement: Entitlement },
): void {
  const { screeningId, evacueeId, checks = {}, findings = [], recommendation, reason, recordedAt } = event;
  const begun = draft.screenings.get(screeningId) ?? {
    ...unstamped,
    id: screeningId,
    evacueeId,
    subjectStreams: [],
  };
  const said = { by, checks, recommendation, recordedAt, ...(reason !== undefined && { reason }) };
  draft.screenings.set(screeningId, { ...begun, ...said });

  for (const [index, { kind, code, weight, basis, source, confidence }] of findings.entries()) {
    const id = findingId(screeningId, index);
    draft.findings.set(id, {
      ...unstamped,
      ...{ id, evacueeId, screeningId, author: by, kind, code, weight, basis, source, confidence },
      ...(!isApplicable(code, entitlement) && { notApplicable: true }),
      subjectStreams: [],
    });
  }
}

/** True when this very screening has been recorded before: the same advice and the same findings. */
export function isRecorded(emergency: Emergency, known: Screening, said: RecordScreening): boolean {
  const recorded = { checks: known.checks, recommendation: known.recommendation, reason: known.reason };
  const advice = { checks: said.checks, recommendation: said.recommendation, reason: said.reason };
  if (!sameValue(recorded, advice) || emergency.findings.get(findingId(known.id, said.findings.length)))
    return false;
  return said.findings.every((finding, index) => {
    const kept = emergency.findings.get(findingId(known.id, index));
    return kept !== undefined && sameContent(kept, finding);
  });
}
