import type { RecordBoarded } from '../emergency/boarding/record-boarded.ts';
import type { RecordNoShow } from '../emergency/boarding/record-no-show.ts';
import type { RecordOffloaded } from '../emergency/boarding/record-offloaded.ts';
import { isOpenPassage, type Passage } from '../emergency/evacuee/evacuee.ts';
import type { DepartureView } from '../scopes/departure-view.ts';
import type { EvacueeView } from '../scopes/evacuee-view.ts';
import type { DepartureId } from '../vocabulary/ids.ts';
import { hasLeft, restaged, withStage, type PreviewOrigin, type PreviewViews } from './preview-views.ts';

/** Before it leaves: a boarding of a departure that is under way already is for the server to place. */
export function previewBoarded(views: PreviewViews, { evacueeId, departureId }: RecordBoarded): void {
  const view = views.get('evacuees', evacueeId);
  const departure = views.get('departures', departureId);
  if (!view || !departure || !isOnTheGround(departure) || hasLeft(view)) return;
  const passage = passageFor(view, departure);
  if (!passage) return;
  const aboard = withPassage(view, { ...passage, status: 'boarded' });
  const there = { siteId: departure.fromSiteId, place: departureId, departureId };
  views.set('evacuees', evacueeId, withStage({ ...aboard, ...there }, 'boarded'));
}

export function previewOffloaded(views: PreviewViews, command: RecordOffloaded, origin: PreviewOrigin): void {
  endPassage(views, { ...command, status: 'offloaded' }, origin);
}

export function previewNoShow(views: PreviewViews, command: RecordNoShow, origin: PreviewOrigin): void {
  endPassage(views, { ...command, status: 'no-show' }, origin);
}

type Ending = Pick<RecordNoShow, 'evacueeId' | 'departureId'> & { readonly status: 'offloaded' | 'no-show' };

function endPassage(
  views: PreviewViews,
  { evacueeId, departureId, status }: Ending,
  origin: PreviewOrigin,
): void {
  const view = views.get('evacuees', evacueeId);
  const passage = view && onlyOpen(view, departureId);
  // What they go back to must be known: someone boarded has been approved, unless an incident says otherwise.
  if (!passage || passage.contested || !view.determination || view.determination.reopened) return;
  if (passage.status === 'departed' || (passage.status === 'boarded' && status === 'no-show')) return;
  if (carriesAnyone(views, evacueeId)) return;
  const { departureId: _, ...left } = withPassage(view, { ...passage, status });
  const isBack = view.place === departureId;
  const back = isBack ? { siteId: passage.fromSiteId, place: passage.fromSiteId } : {};
  views.set('evacuees', evacueeId, restaged({ ...left, ...back }, origin));
}

/** An infant goes along with the adult on whose lap it travels: for that the server's word is awaited. */
export function carriesAnyone(views: PreviewViews, evacueeId: string): boolean {
  for (const { passages = [] } of views.all('evacuees')) {
    if (passages.some(({ lapOf }) => lapOf === evacueeId)) return true;
  }
  return false;
}

export function isOnTheGround({ state }: DepartureView): boolean {
  return state === 'planned' || state === 'boarding' || state === 'closed';
}

/** The place that was assigned, or that of a go-show; undefined where they are, or were, aboard this or another. */
function passageFor(
  view: EvacueeView,
  { departureId, fromSiteId, toSiteId }: DepartureView,
): Passage | undefined {
  const { passages } = view;
  if (!passages) return undefined;
  const assigned = onlyOpen(view, departureId);
  if (assigned) return assigned.status === 'assigned' ? assigned : undefined;
  if (passages.some((each) => isOpenPassage(each) || each.departureId === departureId)) return undefined;
  return { departureId, fromSiteId, toSiteId, seating: 'seat', status: 'assigned', goShow: true };
}

/** Their open place on this departure, where they have no other. */
function onlyOpen({ passages = [] }: EvacueeView, departureId: DepartureId): Passage | undefined {
  const open = passages.filter(isOpenPassage);
  return open.length === 1 && open[0] === passages.at(-1) && open[0]?.departureId === departureId
    ? open[0]
    : undefined;
}

function withPassage(view: EvacueeView, passage: Passage): EvacueeView {
  const passages = view.passages ?? [];
  const last = passages.at(-1);
  const isLast = last?.departureId === passage.departureId && isOpenPassage(last);
  return { ...view, passages: isLast ? passages.with(-1, passage) : [...passages, passage] };
}
