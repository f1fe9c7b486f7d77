import type { MovementReport } from '@muster/shared/emergency/departure/departure.ts';
import { readTime, type TimeProblem } from './read-time.ts';

interface MovementDraft {
  readonly at: string;
  readonly personsOnBoard: string;
  readonly crew: string;
  readonly staff: string;
}

export type MovementProblems = Partial<Record<keyof MovementDraft, 'missing' | 'count-unread' | TimeProblem>>;

/** What is reported when a departure leaves or arrives. Crew and staff may be unknown; persons on board may not. */
export function readMovement(
  draft: MovementDraft,
  zone: string,
): { readonly report: MovementReport } | { readonly problems: MovementProblems } {
  const problems: MovementProblems = {};
  const time = readTime(draft.at, zone);
  if ('problem' in time) problems.at = time.problem;
  const counts: { personsOnBoard?: number; crew?: number; staff?: number } = {};
  for (const field of ['personsOnBoard', 'crew', 'staff'] as const) {
    const text = draft[field].trim();
    if (/^\d{1,6}$/.test(text)) counts[field] = Number(text);
    else if (text !== '') problems[field] = 'count-unread';
  }
  const { personsOnBoard, ...others } = counts;
  if (personsOnBoard === undefined) problems.personsOnBoard ??= 'missing';
  if ('problem' in time || personsOnBoard === undefined || Object.keys(problems).length > 0)
    return { problems };
  return { report: { at: time.instant, personsOnBoard, ...others } };
}
