import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { FiguresById } from '#lib/live/figures-by-id.ts';

/** Of a server that says it: since when the one who waits longest has waited. */
type WithWait = FiguresRecord & { readonly waitingSince?: string };

/** By site: since when the one who waits longest there has waited, as the figures or the people in view say. */
export function waitingSince(
  evacuees: readonly EvacueeView[],
  figures: FiguresById,
): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const { siteId, stage, registeredAt } of evacuees) {
    if (stage !== 'waiting' || registeredAt === undefined) continue;
    const first = since.get(siteId);
    if (first === undefined || Date.parse(registeredAt) < Date.parse(first)) since.set(siteId, registeredAt);
  }
  for (const record of figures.values()) {
    const said = (record as WithWait).waitingSince;
    if (said !== undefined && record.id !== '*') since.set(record.id, said);
  }
  return since;
}
