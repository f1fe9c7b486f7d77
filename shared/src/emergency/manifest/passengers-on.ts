import type { DepartureId } from '../../vocabulary/ids.ts';
import type { Emergency } from '../emergency.ts';
import type { Evacuee } from '../evacuee/evacuee.ts';
import type { PartyLabels } from './manifest-order.ts';

/** Everyone whose open place is on this departure, in no promised order. */
export function passengersOn(emergency: Emergency, departureId: DepartureId): Evacuee[] {
  return [...emergency.evacuees.ids('departure', departureId)].flatMap(
    (id) => emergency.evacuees.get(id) ?? [],
  );
}

/** The labels of the parties that these people travel in. */
export function partyLabelsOf(emergency: Emergency, people: readonly Evacuee[]): PartyLabels {
  const labels: Record<string, string> = {};
  for (const { partyId } of people) {
    const party = partyId && emergency.parties.get(partyId);
    if (party) labels[party.id] = party.label;
  }
  return labels;
}
