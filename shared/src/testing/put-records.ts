import { emptyLoad, type Departure } from '../emergency/departure/departure.ts';
import { draftOver, mergeDraft, type EmergencyDraft } from '../emergency/emergency.ts';
import type { Evacuee } from '../emergency/evacuee/evacuee.ts';
import type { EmergencyEvent } from '../emergency/events.ts';
import { foldInto } from '../emergency/fold.ts';
import type { ManifestLocked } from '../emergency/manifest/lock-manifest.ts';
import { relisted } from '../emergency/manifest/relisted.ts';
import type { Party } from '../emergency/party/party.ts';
import { unstamped } from '../emergency/record.ts';
import { completeEntry } from '../scopes/apply-entry.ts';
import { Author, DepartureId, EvacueeId, PartyId, SiteId } from '../vocabulary/ids.ts';
import { FOUNDER, type Story } from './given.ts';

const uuid = (kind: string, n: number) => `${kind.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const evacueeId = (n: number) => EvacueeId.parse(uuid('a', n));
export const departureId = (n: number) => DepartureId.parse(uuid('d', n));
export const partyId = (n: number) => PartyId.parse(uuid('b', n));
export const siteId = (n: number) => SiteId.parse(uuid('c', n));

/** Someone who is cleared, adult and at site 1, unless said otherwise. */
export function anEvacuee(n: number, said: Partial<Evacuee> = {}): Evacuee {
  return {
    ...unstamped,
    id: evacueeId(n),
    documents: [],
    entitlement: 'citizen',
    needs: [],
    ageBand: '18-59',
    minor: false,
    registeredAt: '2026-10-14T09:00:00Z',
    registeredBy: Author.parse(FOUNDER),
    failedChecks: [],
    siteId: siteId(1),
    place: siteId(1),
    everScreened: true,
    determination: {
      determination: 'approved',
      by: Author.parse(FOUNDER),
      at: '2026-10-14T10:00:00Z',
      seq: 1,
    },
    passages: [],
    ...said,
  };
}

export const infant = { ageBand: '0-1', minor: true } as const;

/** A planned flight from site 1 to site 2 with room for a hundred of each kind, unless said otherwise. */
export function aDeparture(n: number, said: Partial<Departure> = {}): Departure {
  return {
    ...unstamped,
    id: departureId(n),
    mode: 'air',
    carrier: 'Royal Canadian Air Force',
    number: `CFC310${String(n)}`,
    fromSiteId: siteId(1),
    toSiteId: siteId(2),
    departsAt: '2026-10-14T18:00:00Z',
    arrivesAt: '2026-10-14T22:00:00Z',
    capacity: { seats: 100, persons: 100, litters: 100, wheelchairs: 100 },
    state: 'planned',
    load: emptyLoad,
    manifestVersion: 0,
    headCounts: [],
    ...said,
  };
}

export function aParty(n: number, label: string): Party {
  return { ...unstamped, id: partyId(n), label, card: [], memberStreams: [] };
}

/** Records that stand already, without the commands that made them. */
export function put(
  story: Story,
  records: { evacuees?: readonly Evacuee[]; departures?: readonly Departure[]; parties?: readonly Party[] },
): void {
  for (const evacuee of records.evacuees ?? []) story.state.evacuees.put(evacuee.id, evacuee);
  for (const departure of records.departures ?? []) story.state.departures.put(departure.id, departure);
  for (const party of records.parties ?? []) story.state.parties.put(party.id, party);
}

/** One entry whose folds are written out by the test, with everything the wrapper does after them. */
export function entry(
  story: Story,
  change: (draft: EmergencyDraft) => void,
  events: readonly EmergencyEvent[] = [],
): ManifestLocked[] {
  const draft = draftOver(story.state);
  const now = '2026-10-14T12:00:00Z';
  story.seq += 1;
  const origin = { seq: story.seq, by: Author.parse(FOUNDER), device: 'tablet-9', at: now };
  change(draft);
  const versions = relisted(draft, events, { now });
  for (const version of versions) foldInto(draft, version, origin);
  completeEntry(draft, origin);
  mergeDraft(story.state, draft);
  return versions;
}

/** The record with some fields replaced, as an amendment's fold leaves it. */
export function amended(story: Story, n: number, changes: Partial<Evacuee>): ManifestLocked[] {
  return entry(story, (draft) => {
    const evacuee = draft.evacuees.get(evacueeId(n));
    if (evacuee) draft.evacuees.set(evacuee.id, { ...evacuee, ...changes });
  });
}
