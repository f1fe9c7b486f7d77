import type { DepartureId } from '../../vocabulary/ids.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Departure } from '../departure/departure.ts';
import { isBeforeDeparture } from '../departure/phase.ts';
import type { EmergencyDraft } from '../emergency.ts';
import { openPassage, type Evacuee } from '../evacuee/evacuee.ts';
import type { EmergencyEvent } from '../events.ts';
import { sameValue } from '../same-content.ts';
import { manifestRow } from './canonical-rows.ts';
import type { ManifestLocked } from './lock-manifest.ts';
import type { PartyLabels } from './manifest-order.ts';
import { manifestId } from './manifest-version.ts';
import { nextVersion } from './next-version.ts';
import { partyLabelsOf } from './passengers-on.ts';

/**
 * The versions that an entry adds to manifests locked before it, one each at most: it gave or took back a place there,
 * or changed what the list says of someone on it. `draft.evacuees.under` must be the state before the entry. Rules MAN-4 to MAN-6.
 */
export function relisted(
  draft: EmergencyDraft,
  events: readonly EmergencyEvent[],
  { now }: Pick<Circumstances, 'now'>,
): ManifestLocked[] {
  const touched = new Set<DepartureId>([
    ...events.flatMap(departuresPlaced),
    ...(events.some(endsByExit) ? departuresGivenBack(draft) : []),
    ...departuresAmended(draft),
  ]);
  return [...touched].sort().flatMap((departureId) => {
    const departure = draft.departures.get(departureId);
    return departure && isRelistable(departure) ? (nextVersion(draft, departure, now) ?? []) : [];
  });
}

/** Locked, and not yet gone; held at the gate counts as not gone. */
function isRelistable(departure: Departure): boolean {
  return departure.manifestVersion > 0 && isBeforeDeparture(departure);
}

function departuresPlaced(event: EmergencyEvent): DepartureId[] {
  if (event.type === 'EvacueeReassigned') return [event.fromDepartureId, event.toDepartureId];
  const givesOrTakes =
    event.type === 'EvacueeAssigned' || event.type === 'PartyAssigned' || event.type === 'EvacueeReleased';
  return givesOrTakes ? [event.departureId] : [];
}

/** An exit, or its being settled, takes people off a list as a release does. */
function endsByExit({ type }: EmergencyEvent): boolean {
  return type === 'ExitRecorded' || type === 'RivalResolved';
}

function departuresGivenBack(draft: EmergencyDraft): DepartureId[] {
  return [...draft.evacuees.written.values()].flatMap((after) => {
    const before = draft.evacuees.under.get(after.id);
    const had = before && openPassage(before);
    return had?.status === 'assigned' && had.departureId !== after.departureId ? [had.departureId] : [];
  });
}

/** Departures on whose latest list someone stands of whom that list would now say something else. */
function departuresAmended(draft: EmergencyDraft): DepartureId[] {
  return [...draft.evacuees.written.values(), ...membersRelabelled(draft)].flatMap((after) => {
    const departureId = openPassage(after)?.departureId;
    const departure = departureId && draft.departures.get(departureId);
    if (!departure || !isRelistable(departure)) return [];
    return isAmended(draft, after, departure.id) && isListed(draft, after, departure) ? [departure.id] : [];
  });
}

function* membersRelabelled(draft: EmergencyDraft): Iterable<Evacuee> {
  for (const party of draft.parties.written.values()) {
    if (draft.parties.under.get(party.id)?.label === party.label) continue;
    for (const id of draft.evacuees.ids('party', party.id)) {
      const member = draft.evacuees.get(id);
      if (member) yield member;
    }
  }
}

function isAmended(draft: EmergencyDraft, after: Evacuee, departureId: DepartureId): boolean {
  const before = draft.evacuees.under.get(after.id);
  if (!before) return true;
  const alone = { departureId, sequence: 1, lapOfSequence: '' };
  return !sameValue(
    manifestRow(before, { ...alone, partyLabels: labelBefore(draft, before) }),
    manifestRow(after, { ...alone, partyLabels: partyLabelsOf(draft, [after]) }),
  );
}

function labelBefore(draft: EmergencyDraft, { partyId }: Evacuee): PartyLabels {
  const party = partyId && draft.parties.under.get(partyId);
  return party ? { [party.id]: party.label } : {};
}

function isListed(draft: EmergencyDraft, { id }: Evacuee, departure: Departure): boolean {
  const latest = draft.manifests.get(manifestId(departure.id, departure.manifestVersion));
  return latest?.passengers.some((listed) => listed.id === id) ?? false;
}
