import { statusOf, type Status } from '@muster/shared/emergency/stages.ts';
import { STAGES } from '@muster/shared/vocabulary/codes.ts';

/** How many people stand in each status, from how many are at each stage. Exits have no status. */
export function statusCounts(byStage: Readonly<Record<string, number>>): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const stage of STAGES) {
    const status = statusOf(stage);
    const people = byStage[stage] ?? 0;
    if (status && people > 0) counts[status] = (counts[status] ?? 0) + people;
  }
  return counts;
}
