import { z } from 'zod';
import { open } from '../../vocabulary/public-field.ts';
import type { Meeting } from './meeting.ts';

/** How a boarding meets the person's latest passage on that departure. */
export const BoardingKind = open(z.enum(['listed', 'again', 'settled', 'late', 'against-end', 'go-show']));
export type BoardingKind = z.infer<typeof BoardingKind>;

export function boardingKind({ passage, seenAboard, raced, informed }: Meeting): BoardingKind {
  if (!passage) return 'go-show';
  if (seenAboard) return passage.contested && informed ? 'settled' : 'again';
  if (passage.status === 'assigned') return 'listed';
  const { status, endedAt } = passage;
  // Those whom no gate had reported when the departure left count as no-shows until a gate's late report.
  if (status === 'no-show' && !endedAt) return 'late';
  const endedUnknown = raced && (status === 'offloaded' || status === 'no-show');
  return endedUnknown ? 'against-end' : 'go-show';
}
