import type { Circumstances } from '../circumstances.ts';
import { passageOn, type Evacuee, type Passage } from '../evacuee/evacuee.ts';
import type { DepartureId } from '../../vocabulary/ids.ts';
import { wasSeenAboard } from './passage-steps.ts';

/** How a report about a place meets what stands. */
export interface Meeting {
  /** The latest passage on that departure. */
  readonly passage?: Passage;
  readonly seenAboard: boolean;
  /** This device reported the boarding itself, perhaps beside others. */
  readonly byThisDevice: boolean;
  readonly byOthers: boolean;
  /** Someone else moved this passage on, unknown to the author. */
  readonly raced: boolean;
  /** The author knew all the claims about it. */
  readonly informed: boolean;
}

export function meetingOf(
  evacuee: Evacuee | undefined,
  departureId: DepartureId,
  { concurrent, device, seen }: Circumstances,
): Meeting {
  const passage = evacuee && passageOn(evacuee, departureId);
  const boardedAt = passage?.boardedAt ?? [];
  const raced =
    concurrent.includes('passage') && passage !== undefined && passage === evacuee?.passages.at(-1);
  return {
    ...(passage && { passage }),
    seenAboard: passage !== undefined && wasSeenAboard(passage),
    byThisDevice: boardedAt.some((boarding) => boarding.device === device),
    byOthers: boardedAt.some((boarding) => boarding.device !== device),
    raced,
    informed: !raced && (evacuee?.rivals?.passage ?? []).every((rival) => rival.seq <= seen),
  };
}

/** True when this device has made that claim already and it stands beside the boarding. */
export function hasClaimed(evacuee: Evacuee | undefined, value: string, { device }: Circumstances): boolean {
  return evacuee?.rivals?.passage?.some((rival) => rival.device === device && rival.value === value) ?? false;
}
