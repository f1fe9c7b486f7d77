import type { ChangeDeparture } from '@muster/shared/emergency/departure/change-departure.ts';
import type { ScheduleDeparture } from '@muster/shared/emergency/departure/schedule-departure.ts';
import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import type { DepartureId, SiteId } from '@muster/shared/vocabulary/ids.ts';
import { wallClockAt } from '#lib/ui/zoned-time.ts';
import { readTime, type TimeProblem } from './read-time.ts';

/** What is typed in a departure's form. Times are as clocks show them at the site that they are about. */
export interface DepartureDraft {
  mode: DepartureView['mode'];
  carrier: string;
  number: string;
  conveyance: string;
  fromSiteId: string;
  toSiteId: string;
  departs: string;
  arrives: string;
  seats: string;
  persons: string;
  litters: string;
  wheelchairs: string;
}

export type DraftProblem = 'missing' | TimeProblem | 'same-site' | 'not-later' | 'count-unread';
export type DraftProblems = Partial<Record<keyof DepartureDraft, DraftProblem>>;

type Said = Omit<ScheduleDeparture, 'type' | 'departureId'>;
type Read = { readonly said: Said } | { readonly problems: DraftProblems };

const COUNTS = ['seats', 'persons', 'litters', 'wheelchairs'] as const;

export function emptyDraft(fromSiteId = '', toSiteId = ''): DepartureDraft {
  const words = { carrier: '', number: '', conveyance: '', departs: '', arrives: '', seats: '', persons: '' };
  return { mode: 'air', ...words, litters: '0', wheelchairs: '0', fromSiteId, toSiteId };
}

/** Where a new departure most likely runs: from a place of embarkation to one that receives people. */
export function likelyEnds(sites: readonly SiteView[]): [string, string] {
  const from = sites.find(({ kind }) => kind.startsWith('embarkation')) ?? sites[0];
  const others = sites.filter((site) => site !== from);
  const to =
    others.find(({ kind }) => ['safe-haven', 'staging-base', 'port-of-entry'].includes(kind)) ?? others[0];
  return [from?.siteId ?? '', to?.siteId ?? ''];
}

export function draftOf(departure: DepartureView, zoneOf: (siteId: string) => string): DepartureDraft {
  const { mode, carrier, number, conveyance = '', fromSiteId, toSiteId, capacity } = departure;
  const shown = (instant: string, siteId: string) => wallClockAt(instant, zoneOf(siteId)).replace('T', ' ');
  const counts = Object.fromEntries(COUNTS.map((kind) => [kind, String(capacity[kind])]));
  return {
    ...emptyDraft(fromSiteId, toSiteId),
    ...{ mode, carrier, number, conveyance, ...counts },
    departs: shown(departure.departsAt, fromSiteId),
    arrives: shown(departure.arrivesAt, toSiteId),
  };
}

/** The draft as a departure, or what is wrong with which field. */
export function readDraft(draft: DepartureDraft, sites: readonly SiteView[]): Read {
  const problems: DraftProblems = {};
  const { mode, carrier, number, conveyance } = draft;
  for (const field of ['carrier', 'number', 'fromSiteId', 'toSiteId', 'departs', 'arrives'] as const) {
    if (draft[field].trim() === '') problems[field] = 'missing';
  }
  if (draft.fromSiteId !== '' && draft.fromSiteId === draft.toSiteId) problems.toSiteId = 'same-site';
  const zoneOf = (siteId: string) => sites.find((site) => site.siteId === siteId)?.timeZone ?? 'UTC';
  const departs = readTime(draft.departs, zoneOf(draft.fromSiteId));
  const arrives = readTime(draft.arrives, zoneOf(draft.toSiteId));
  if ('problem' in departs) problems.departs ??= departs.problem;
  if ('problem' in arrives) problems.arrives ??= arrives.problem;
  const capacity = { seats: 0, persons: 0, litters: 0, wheelchairs: 0 };
  for (const kind of COUNTS) {
    if (/^\d{1,6}$/.test(draft[kind].trim())) capacity[kind] = Number(draft[kind]);
    else problems[kind] = draft[kind].trim() === '' ? 'missing' : 'count-unread';
  }
  if ('problem' in departs || 'problem' in arrives) return { problems };
  if (Date.parse(arrives.instant) <= Date.parse(departs.instant)) problems.arrives ??= 'not-later';
  if (Object.keys(problems).length > 0) return { problems };
  const said = {
    mode,
    carrier: carrier.trim(),
    number: number.trim(),
    ...(conveyance.trim() !== '' && { conveyance: conveyance.trim() }),
    fromSiteId: draft.fromSiteId as SiteId,
    toSiteId: draft.toSiteId as SiteId,
    departsAt: departs.instant,
    arrivesAt: arrives.instant,
    capacity,
  };
  return { said };
}

/** Only what differs: what two desks change at once, each in another field, both stands. Undefined: nothing does. */
export function changeOf(departure: DepartureView, said: Said): ChangeDeparture | undefined {
  const { carrier, number, conveyance, departsAt, arrivesAt, capacity } = said;
  const differs = COUNTS.some((kind) => capacity[kind] !== departure.capacity[kind]);
  const changes: ChangeDeparture['changes'] = {
    ...(carrier !== departure.carrier && { carrier }),
    ...(number !== departure.number && { number }),
    ...(conveyance !== undefined && conveyance !== departure.conveyance && { conveyance }),
    ...(minute(departsAt) !== minute(departure.departsAt) && { departsAt }),
    ...(minute(arrivesAt) !== minute(departure.arrivesAt) && { arrivesAt }),
    ...(differs && { capacity }),
  };
  if (Object.keys(changes).length === 0) return undefined;
  return { type: 'ChangeDeparture', departureId: departure.departureId, changes };
}

export function scheduleOf(departureId: DepartureId, said: Said): ScheduleDeparture {
  return { type: 'ScheduleDeparture', departureId, ...said };
}

/** The form shows no seconds: a departure reported with some is not changed by opening it. */
function minute(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000);
}
