import type { DepartureId } from '../../vocabulary/ids.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import type { Rejection } from '../rejections.ts';

/** Why a place cannot be taken back: the person has none here, or sits in it. */
export function placeBlock(evacuee: Evacuee, departureId: DepartureId): Rejection | undefined {
  const place = openPassage(evacuee);
  if (place?.departureId !== departureId) return { type: 'NotOnDeparture', departureId };
  return place.status === 'assigned' ? undefined : { type: 'AlreadyAboard', departureId };
}
