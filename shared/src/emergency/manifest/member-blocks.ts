import type { DepartureId, EvacueeId } from '../../vocabulary/ids.ts';
import { isApproved } from '../boarding/may-board.ts';
import type { Emergency } from '../emergency.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import type { MemberBlock } from '../rejections.ts';
import type { Lap } from './assign-party.ts';
import { lapBlock, mayBeHeld, type LapBlock } from './lap-block.ts';

interface Wish {
  readonly departureId: DepartureId;
  readonly laps: readonly Lap[];
}

/** Each member who cannot go, with the one reason that stands first. */
export function memberBlocks(
  emergency: Emergency,
  leaving: readonly Evacuee[],
  wish: Wish,
): { evacueeId: EvacueeId; block: MemberBlock }[] {
  return leaving.flatMap((member) => {
    const block = ownBlock(member) ?? lapBlockOf(emergency, member, leaving, wish);
    return block ? [{ evacueeId: member.id, block }] : [];
  });
}

function ownBlock(member: Evacuee): MemberBlock | undefined {
  if (!isApproved(member)) return { type: 'NotCleared' };
  const elsewhere = openPassage(member);
  if (!elsewhere) return undefined;
  const type = elsewhere.status === 'boarded' ? 'AlreadyAboard' : 'EvacueeOnOtherDeparture';
  return { type, departureId: elsewhere.departureId };
}

/** An infant may be held by someone with a place here, or by a member who gets one in the same act. */
function lapBlockOf(
  emergency: Emergency,
  infant: Evacuee,
  leaving: readonly Evacuee[],
  { departureId, laps }: Wish,
): LapBlock | undefined {
  const lap = laps.find(({ evacueeId }) => evacueeId === infant.id);
  if (!lap) return undefined;
  const { lapOf } = lap;
  const first = laps.find((each) => each.lapOf === lapOf && leaving.some(({ id }) => id === each.evacueeId));
  if (first && first.evacueeId !== infant.id) return { type: 'LapTaken', lapOf };
  const adult = leaving.find(({ id }) => id === lapOf);
  if (!adult) return lapBlock(emergency, infant, { lapOf, departureId });
  const sitsOnLap = laps.some(({ evacueeId }) => evacueeId === lapOf);
  return adult.minor || sitsOnLap || !mayBeHeld(infant) ? { type: 'LapNotAllowed' } : undefined;
}
