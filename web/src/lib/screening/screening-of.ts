import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { ScreeningView } from '@muster/shared/scopes/screening-views.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';

/** The screening that stands; for those who may not know it, the last that they recorded themselves. */
export function screeningOf(live: LiveEmergency, person: EvacueeView): ScreeningView | undefined {
  if (person.screeningId) return live.record('screenings', person.screeningId);
  return live
    .records('screenings')
    .findLast(({ evacueeId, recordedAt }) => evacueeId === person.evacueeId && recordedAt !== undefined);
}
