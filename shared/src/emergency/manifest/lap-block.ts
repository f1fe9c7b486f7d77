import type { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import type { Emergency } from '../emergency.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import type { MemberBlock } from '../rejections.ts';

/** Ages that may be held on a lap; an age nobody knows is left to the officer's eyes. */
const LAP_AGES: ReadonlySet<string> = new Set(['0-1', '2-4', 'unknown']);

export type LapBlock = Extract<MemberBlock, { type: 'LapNotAllowed' | 'LapTaken' }>;

/** The infant whom this adult holds on a departure. Reads the whole list: 4,500 people take about a millisecond. */
export function lapInfantOf(
  emergency: Emergency,
  adultId: string,
  departureId: DepartureId,
): Evacuee | undefined {
  for (const id of emergency.evacuees.ids('departure', departureId)) {
    const evacuee = emergency.evacuees.get(id);
    if (evacuee && openPassage(evacuee)?.lapOf === adultId) return evacuee;
  }
  return undefined;
}

/** Why this infant cannot be held by someone who already has a place here, or undefined. */
export function lapBlock(
  emergency: Emergency,
  infant: Evacuee,
  { lapOf, departureId }: { lapOf: EvacueeId; departureId: DepartureId },
): LapBlock | undefined {
  const adult = emergency.evacuees.get(lapOf);
  if (!adult || adult.minor || !mayBeHeld(infant)) return { type: 'LapNotAllowed' };
  const place = openPassage(adult);
  if (place?.departureId !== departureId || place.seating === 'lap') return { type: 'LapNotAllowed' };
  return lapInfantOf(emergency, lapOf, departureId) ? { type: 'LapTaken', lapOf } : undefined;
}

export function mayBeHeld({ ageBand }: Evacuee): boolean {
  return LAP_AGES.has(ageBand);
}
