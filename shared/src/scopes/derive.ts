import type { EmergencyDraft } from '../emergency/emergency.ts';
import type { Evacuee } from '../emergency/evacuee/evacuee.ts';
import type { Party, PartyMember } from '../emergency/party/party.ts';
import { sameValue } from '../emergency/same-content.ts';
import { SETTINGS } from '../emergency/settings/settings.ts';
import type { Screening } from '../emergency/screening/screening.ts';
import { stageOf } from '../emergency/stages.ts';
import { updateLoads } from './derive-load.ts';
import { boundFor, isReferred } from './rights.ts';
import { streamsOf } from './streams-of.ts';

/** What follows from the people an entry touched: loads of departures, cards of parties, streams of screenings. */
export function deriveFromEvacuees(draft: EmergencyDraft): void {
  const people = draft.evacuees.written;
  if (people.size > 0) {
    for (const evacuee of [...people.values()]) markInside(draft, evacuee);
    updateLoads(draft, people);
    for (const evacuee of people.values()) followSubject(draft, evacuee);
  }
  for (const partyId of touchedParties(draft, people)) updateCard(draft, partyId);
}

/** A leg between two places that are known to lie in the affected country takes nobody out of it. Rule FIG-5. */
function markInside(draft: EmergencyDraft, evacuee: Evacuee): void {
  if (evacuee.passages.length === 0) return;
  const affected = draft.settings.get(SETTINGS)?.country;
  const isInside = (siteId: string) =>
    affected !== undefined && draft.sites.get(siteId)?.country === affected;
  const marked = evacuee.passages.map((passage) => {
    const inside = isInside(passage.fromSiteId) && isInside(passage.toSiteId);
    if (inside === (passage.inside ?? false)) return passage;
    const { inside: _, ...outside } = passage;
    return inside ? { ...outside, inside } : outside;
  });
  if (marked.some((passage, index) => passage !== evacuee.passages[index])) {
    draft.evacuees.set(evacuee.id, { ...evacuee, passages: marked });
  }
}

/** Screenings and findings go where their person goes, and are for those whom the person concerns. */
function followSubject(draft: EmergencyDraft, evacuee: Evacuee): void {
  const derived = {
    subjectStreams: streamsOf('evacuees', evacuee),
    subject: { isReferred: isReferred(evacuee), boundFor: boundFor(evacuee) },
  };
  for (const id of [...draft.screenings.ids('evacuee', evacuee.id)]) {
    const screening = draft.screenings.get(id);
    if (screening && !follows(screening, derived)) draft.screenings.set(id, { ...screening, ...derived });
  }
  for (const id of [...draft.findings.ids('evacuee', evacuee.id)]) {
    const finding = draft.findings.get(id);
    if (finding && !follows(finding, derived)) draft.findings.set(id, { ...finding, ...derived });
  }
}

type Follower = Pick<Screening, 'subjectStreams' | 'subject'>;

function follows({ subjectStreams, subject }: Follower, derived: Follower): boolean {
  return sameValue({ subjectStreams, subject }, derived);
}

function touchedParties(draft: EmergencyDraft, people: ReadonlyMap<string, Evacuee>): ReadonlySet<string> {
  const parties = new Set<string>(draft.parties.written.keys());
  for (const [id, after] of people) {
    const before = draft.evacuees.under.get(id)?.partyId;
    if (before) parties.add(before);
    if (after.partyId) parties.add(after.partyId);
  }
  return parties;
}

/** The one list of members there is: name, place and stage of each, in every site where a member is. */
function updateCard(draft: EmergencyDraft, partyId: string): void {
  const party = draft.parties.get(partyId);
  if (!party) return;
  const card: PartyMember[] = [];
  const memberStreams = new Set<string>();
  for (const id of [...draft.evacuees.ids('party', partyId)].sort()) {
    const member = draft.evacuees.get(id);
    if (!member) continue;
    const { name, place } = member;
    card.push({ evacueeId: member.id, ...(name && { name }), place, stage: stageOf(member) });
    for (const stream of streamsOf('evacuees', member)) memberStreams.add(stream);
  }
  const derived: Pick<Party, 'card' | 'memberStreams'> = { card, memberStreams: [...memberStreams] };
  if (!sameValue({ card: party.card, memberStreams: party.memberStreams }, derived)) {
    draft.parties.set(partyId, { ...party, ...derived });
  }
}
