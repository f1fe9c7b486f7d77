import type { Position } from '@muster/shared/vocabulary/position.ts';

/** The IANA zone of a point, from a coarse grid of the whole Earth that is fetched on first use. */
export async function zoneAt([longitude, latitude]: Position): Promise<string> {
  const { default: lookUp } = await import('@photostructure/tz-lookup');
  return lookUp(latitude, longitude);
}
