import type { Passage } from '@muster/shared/emergency/evacuee/evacuee.ts';
import { comparePriorities, partyPriority, type Priority } from '@muster/shared/emergency/priority.ts';
import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { PartyView, SettingsView } from '@muster/shared/scopes/record-views.ts';

/** Someone with a place, or who had one, on a departure. */
export interface Passenger {
  readonly evacuee: EvacueeView;
  readonly passage: Passage;
}

export interface PassengerLists {
  readonly toBoard: readonly Passenger[];
  readonly aboard: readonly Passenger[];
  /** No-shows, offloaded and returned. */
  readonly notTravelling: readonly Passenger[];
}

/** Everyone on a departure by how far they have come, each list by party and name. */
export function passengersOf(departureId: string, evacuees: readonly EvacueeView[]): PassengerLists {
  const toBoard: Passenger[] = [];
  const aboard: Passenger[] = [];
  const notTravelling: Passenger[] = [];
  for (const evacuee of evacuees) {
    const passage = evacuee.passages?.findLast((each) => each.departureId === departureId);
    if (!passage || passage.status === 'released') continue;
    if (passage.status === 'assigned') toBoard.push({ evacuee, passage });
    else if (isAboard(passage)) aboard.push({ evacuee, passage });
    else notTravelling.push({ evacuee, passage });
  }
  for (const list of [toBoard, aboard, notTravelling])
    list.sort((one, other) => compare(one.evacuee, other.evacuee));
  return { toBoard, aboard, notTravelling };
}

function isAboard({ status }: Passage): boolean {
  return status === 'boarded' || status === 'departed' || status === 'arrived';
}

/** Cleared people of one party who have no place yet, or one person alone. */
export interface ClearedGroup {
  readonly key: string;
  /** Absent: travels alone. */
  readonly party?: PartyView;
  readonly members: readonly EvacueeView[];
  /** Members who are neither in this group, nor on this departure, nor gone: not cleared, or elsewhere. */
  readonly others: PartyView['card'];
  /** Of the member who would go first. */
  readonly priority: Priority;
}

const LEFT: ReadonlySet<string> = new Set([
  'departed',
  'arrived',
  'handed-over',
  'withdrew',
  'left-by-own-means',
  'missing',
  'deceased',
]);

/** Who waits at a site for a place, by priority; within one, parties first by label, then people alone by name. */
export function clearedGroups(
  { departureId, fromSiteId }: Pick<DepartureView, 'departureId' | 'fromSiteId'>,
  {
    evacuees,
    parties,
    majors,
  }: {
    readonly evacuees: readonly EvacueeView[];
    readonly parties: readonly PartyView[];
    readonly majors?: SettingsView['majors'];
  },
): ClearedGroup[] {
  const placed = new Set<string>();
  for (const evacuee of evacuees) if (evacuee.departureId === departureId) placed.add(evacuee.evacueeId);
  const waiting = evacuees.filter((each) => waitsForPlace(each, fromSiteId)).sort(compare);
  const partyById = new Map<string, PartyView>(parties.map((party) => [party.partyId, party]));
  const groups = new Map<string, { party: PartyView | undefined; members: EvacueeView[] }>();
  for (const evacuee of waiting) {
    const party = evacuee.partyId && partyById.get(evacuee.partyId);
    const key = party ? party.partyId : evacuee.evacueeId;
    const group = groups.get(key) ?? { party: party || undefined, members: [] };
    group.members.push(evacuee);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { party, members }]) => ({
      key,
      ...(party && { party }),
      members,
      others: othersOf(party, members, placed),
      priority: partyPriority(members, majors),
    }))
    .sort(
      (one, other) =>
        comparePriorities(one.priority, other.priority) || groupName(one).localeCompare(groupName(other)),
    );
}

/** Cleared here, or arrived here on an earlier leg and to go on. */
function waitsForPlace({ stage, siteId, place }: EvacueeView, fromSiteId: string): boolean {
  return siteId === fromSiteId && (stage === 'cleared' || (stage === 'arrived' && place === fromSiteId));
}

function othersOf(
  party: PartyView | undefined,
  members: readonly EvacueeView[],
  placed: ReadonlySet<string>,
): PartyView['card'] {
  const here = new Set<string>(members.map(({ evacueeId }) => evacueeId));
  const isOther = ({ evacueeId, stage }: PartyView['card'][number]) =>
    !here.has(evacueeId) && !placed.has(evacueeId) && !LEFT.has(stage);
  return party?.card.filter(isOther) ?? [];
}

/** Parties before people alone. */
function groupName({ party, members }: ClearedGroup): string {
  return party ? `0${party.label}` : `1${members[0] ? sortName(members[0]) : ''}`;
}

function compare(one: EvacueeView, other: EvacueeView): number {
  return sortName(one).localeCompare(sortName(other)) || one.evacueeId.localeCompare(other.evacueeId);
}

function sortName({ name }: EvacueeView): string {
  return `${name?.primary ?? name?.original?.text ?? ''} ${name?.secondary ?? ''}`;
}

const LAP_AGES: ReadonlySet<string | undefined> = new Set(['0-1', '2-4', 'unknown']);

/** Young enough to be held; an age nobody knows is left to the officer's eyes. */
export function mayBeHeld({ ageBand, minor }: EvacueeView): boolean {
  return minor !== false && LAP_AGES.has(ageBand);
}

export function mayHold({ minor }: EvacueeView): boolean {
  return minor !== true;
}

/** The place of one person on a departure and of whoever sits on their lap, for an undo. */
export function placesOf(
  evacueeId: EvacueeView['evacueeId'],
  { toBoard, aboard }: Pick<PassengerLists, 'toBoard' | 'aboard'>,
): { readonly evacueeId: EvacueeView['evacueeId']; readonly passage: Passage }[] {
  const listed = [...toBoard, ...aboard];
  const own = listed.filter(({ evacuee }) => evacuee.evacueeId === evacueeId);
  const laps = listed.filter(({ passage }) => passage.lapOf === evacueeId);
  return [...own, ...laps].map(({ evacuee, passage }) => ({ evacueeId: evacuee.evacueeId, passage }));
}
