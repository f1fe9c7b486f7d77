import type { Position } from '@muster/shared/vocabulary/position.ts';
import type { Place } from './place.ts';

/** A finger on a small map: what is closer than this was meant. */
const MEANT_WITHIN_KM = 3;
const KM_PER_DEGREE = 111.2;

/** The airport or seaport that a point on the map means, if one lies there. */
export function placeNear(places: readonly Place[], [longitude, latitude]: Position): Place | undefined {
  let nearest: Place | undefined;
  let least = MEANT_WITHIN_KM;
  const narrowing = Math.cos((latitude * Math.PI) / 180);
  for (const place of places) {
    const north = (place.position[1] - latitude) * KM_PER_DEGREE;
    const east = (place.position[0] - longitude) * KM_PER_DEGREE * narrowing;
    const away = Math.hypot(north, east);
    if (away < least) [nearest, least] = [place, away];
  }
  return nearest;
}
