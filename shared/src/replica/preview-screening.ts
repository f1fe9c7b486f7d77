import type { Determine } from '../emergency/screening/determine.ts';
import type { RecordScreening } from '../emergency/screening/record-screening.ts';
import type { ReleaseClaim } from '../emergency/screening/release-claim.ts';
import type { StartScreening } from '../emergency/screening/start-screening.ts';
import type { EvacueeView } from '../scopes/evacuee-view.ts';
import type { OfficerId } from '../vocabulary/ids.ts';
import {
  isAtSite,
  isUndecided,
  restaged,
  seesAdvice,
  withStage,
  type PreviewOrigin,
  type PreviewViews,
} from './preview-views.ts';

export function previewStartScreening(
  views: PreviewViews,
  { evacueeId, screeningId }: StartScreening,
  origin: PreviewOrigin,
): void {
  const view = views.get('evacuees', evacueeId);
  // Someone else's claim stands: only the server takes it over.
  if (!view || view.unconfirmed || !isAtSite(view)) return;
  if (view.claim || seesAdvice(origin) === undefined || views.get('screenings', screeningId)) return;
  const { by, device, at } = origin;
  const claim = { screeningId, by: by as OfficerId, device, since: at };
  views.set('evacuees', evacueeId, restaged({ ...view, claim }, origin));
}

/** What it was before the claim shows only to those who read advice. */
export function previewReleaseClaim(
  views: PreviewViews,
  { evacueeId }: ReleaseClaim,
  origin: PreviewOrigin,
): void {
  const view = views.get('evacuees', evacueeId);
  if (view?.claim?.by !== origin.by) return;
  views.set('evacuees', evacueeId, restaged(withoutClaim(view), origin));
}

export function previewRecordScreening(
  views: PreviewViews,
  { evacueeId, screeningId, checks, recommendation, reason }: RecordScreening,
  origin: PreviewOrigin,
): void {
  const { by, at } = origin;
  const known = views.get('screenings', screeningId);
  if (known?.recordedAt !== undefined) return;
  const own = { screeningId, evacueeId, by: by as OfficerId, recordedAt: at, checks, recommendation };
  views.set('screenings', screeningId, { ...known, ...own, ...(reason !== undefined && { reason }) });
  const view = views.get('evacuees', evacueeId);
  const sight = seesAdvice(origin);
  if (!view || sight === undefined || view.conflict) return;
  const isOwnClaim = view.claim?.by === by || view.claim?.screeningId === screeningId;
  const { hasDeferred: _, ...before } = isOwnClaim ? withoutClaim(view) : view;
  const advised: EvacueeView = {
    ...before,
    ...(Object.values(checks).includes('deferred') && { hasDeferred: true }),
  };
  if (sight === 'full') {
    const { determination } = view;
    const reopened = determination &&
      recommendation !== 'clear' && { ...determination, reopened: true as const };
    const whole = { ...advised, advice: recommendation, screeningId };
    views.set(
      'evacuees',
      evacueeId,
      restaged({ ...whole, ...(reopened && { determination: reopened }) }, origin),
    );
    return;
  }
  // Anything but a clear screening opens a decision again, which shows to them in the stage alone.
  const isOpen = isUndecided(advised) || (recommendation !== 'clear' && isAtSite(advised));
  const stage = advised.claim ? 'in-screening' : 'awaiting-determination';
  views.set('evacuees', evacueeId, isOpen ? withStage(advised, stage) : advised);
}

export function previewDetermine(
  views: PreviewViews,
  { evacueeId, determination }: Determine,
  origin: PreviewOrigin,
): void {
  const view = views.get('evacuees', evacueeId);
  if (!view) return;
  const decided = { determination, by: origin.by as OfficerId, at: origin.at };
  views.set('evacuees', evacueeId, restaged({ ...view, determination: decided }, origin));
}

function withoutClaim({ claim: _, ...view }: EvacueeView): EvacueeView {
  return view;
}
