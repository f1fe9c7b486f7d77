import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import { wasSeenAboard } from './passage-steps.ts';

export type MayBoard =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-cleared' | 'not-listed' | 'already-aboard' | 'gone' };

/** The scan's verdict before anything is sent: it says no more than that, never why someone is not cleared. Rules BOARD-24, BOARD-25. */
export function mayBoard(evacuee: Evacuee): MayBoard {
  const passage = openPassage(evacuee);
  // Whoever is missing and stands at the gate is missing no longer.
  if (evacuee.exit && evacuee.exit !== 'missing') return { ok: false, reason: 'gone' };
  if (!passage) return { ok: false, reason: 'not-listed' };
  if (wasSeenAboard(passage)) return { ok: false, reason: 'already-aboard' };
  return isApproved(evacuee) ? { ok: true } : { ok: false, reason: 'not-cleared' };
}

/** Determined `approved`, and nothing has put that in question since. */
export function isApproved({ determination }: Evacuee): boolean {
  return determination?.determination === 'approved' && !determination.reopened;
}
