import type { OpenBoarding } from '../emergency/boarding/open-boarding.ts';
import type { DivertDeparture } from '../emergency/departure/divert-departure.ts';
import type { HoldDeparture } from '../emergency/departure/hold-departure.ts';
import { movementReport } from '../emergency/departure/movement-report.ts';
import type { RecordArrived } from '../emergency/departure/record-arrived.ts';
import type { RecordContactLost } from '../emergency/departure/record-contact-lost.ts';
import type { RecordDeparted } from '../emergency/departure/record-departed.ts';
import type { RecordHeadCount } from '../emergency/departure/record-head-count.ts';
import type { ResumeDeparture } from '../emergency/departure/resume-departure.ts';
import type { DepartureView } from '../scopes/departure-view.ts';
import type { Author, DepartureId } from '../vocabulary/ids.ts';
import { isOpenPassage, type Passage } from '../emergency/evacuee/evacuee.ts';
import { isOnTheGround } from './preview-boarding.ts';
import { restaged, type PreviewOrigin, type PreviewViews } from './preview-views.ts';

export function previewOpenBoarding(views: PreviewViews, { departureId }: OpenBoarding): void {
  change(views, departureId, ({ state }) => (state === 'planned' ? { state: 'boarding' } : undefined));
}

export function previewHold(
  views: PreviewViews,
  { departureId, reason }: HoldDeparture,
  { at }: PreviewOrigin,
): void {
  change(views, departureId, ({ state, hold }) => {
    if (state === 'out-of-contact') return undefined;
    return { state: 'held', hold: { reason, since: hold?.since ?? at, from: hold?.from ?? state } };
  });
}

export function previewResume(views: PreviewViews, { departureId }: ResumeDeparture): void {
  const view = views.get('departures', departureId);
  if (view?.state !== 'held' && view?.state !== 'out-of-contact') return;
  const { hold, lastKnown, ...rest } = view;
  views.set('departures', departureId, { ...rest, state: hold?.from ?? lastKnown ?? 'planned' });
}

/** Under way, everyone aboard is redirected too: that is shown when the server has it. */
export function previewDivert(views: PreviewViews, { departureId, toSiteId, reason }: DivertDeparture): void {
  change(views, departureId, (view) => (isOnTheGround(view) ? { toSiteId, reason } : undefined));
}

export function previewContactLost(views: PreviewViews, { departureId }: RecordContactLost): void {
  change(views, departureId, ({ state, lastKnown }) => ({
    state: 'out-of-contact',
    lastKnown: lastKnown ?? state,
  }));
}

export function previewHeadCount(
  views: PreviewViews,
  { departureId, count, section }: RecordHeadCount,
  { by, at }: PreviewOrigin,
): void {
  const counted = { count, by: by as Author, at, ...(section !== undefined && { section }) };
  change(views, departureId, ({ headCounts }) => ({ headCounts: [...headCounts, counted] }));
}

export function previewDeparted(views: PreviewViews, command: RecordDeparted, origin: PreviewOrigin): void {
  const view = views.get('departures', command.departureId);
  if (!view || !isOnTheGround(view)) return;
  const departure: DepartureView = { ...view, state: 'departed', departed: movementReport(command) };
  views.set('departures', command.departureId, departure);
  carry(views, departure, {
    origin,
    statusAfter: (status) => (status === 'assigned' ? 'no-show' : 'departed'),
  });
}

export function previewArrived(views: PreviewViews, command: RecordArrived, origin: PreviewOrigin): void {
  const view = views.get('departures', command.departureId);
  if (view?.state !== 'departed' && view?.state !== 'diverted') return;
  const departure: DepartureView = { ...view, state: 'arrived', arrived: movementReport(command) };
  views.set('departures', command.departureId, departure);
  carry(views, departure, {
    origin,
    statusAfter: (status) => (status === 'assigned' ? 'no-show' : 'arrived'),
  });
}

function change(
  views: PreviewViews,
  departureId: DepartureId,
  changed: (view: DepartureView) => Partial<DepartureView> | undefined,
): void {
  const view = views.get('departures', departureId);
  const changes = view && changed(view);
  if (changes) views.set('departures', departureId, { ...view, ...changes });
}

/** Everyone with a place goes along or is left behind; their own place follows only if they are in the departure. */
function carry(
  views: PreviewViews,
  departure: DepartureView,
  {
    origin,
    statusAfter,
  }: {
    readonly origin: PreviewOrigin;
    readonly statusAfter: (status: Passage['status']) => Passage['status'];
  },
): void {
  const { departureId } = departure;
  for (const view of [...views.all('evacuees')]) {
    const at = view.passages?.findLastIndex((each) => each.departureId === departureId) ?? -1;
    const passage = view.passages?.[at];
    if (!view.passages || !passage || !isOpenPassage(passage)) continue;
    const status = statusAfter(passage.status);
    if (status === passage.status) continue;
    const { departureId: _, ...rest } = view;
    const passages = view.passages.with(at, { ...passage, status });
    const last = passages.at(-1);
    const carried = {
      ...rest,
      passages,
      ...(last && isOpenPassage(last) && { departureId: last.departureId }),
      ...(view.place === departureId && whereabouts(departure, status)),
    };
    const arrives = status === 'arrived' && view.stage === 'departed';
    views.set(
      'evacuees',
      view.evacueeId,
      restaged(arrives ? { ...carried, stage: 'arrived' } : carried, origin),
    );
  }
}

function whereabouts({ departureId, fromSiteId, toSiteId }: DepartureView, status: Passage['status']) {
  if (status === 'departed') return { siteId: toSiteId, place: departureId };
  const siteId = status === 'arrived' ? toSiteId : fromSiteId;
  return { siteId, place: siteId };
}
