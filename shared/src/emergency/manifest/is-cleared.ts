import type { Evacuee } from '../evacuee/evacuee.ts';

/** Determined `approved`, and nothing since has put that in question. */
export function isCleared({ determination }: Evacuee): boolean {
  return determination?.determination === 'approved' && !determination.reopened;
}
