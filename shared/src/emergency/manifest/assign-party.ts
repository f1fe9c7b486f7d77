import { z } from 'zod';
import { accept, reject } from '../../vocabulary/decision.ts';
import { DepartureId, EvacueeId, PartyId } from '../../vocabulary/ids.ts';
import { open } from '../../vocabulary/public-field.ts';
import { Text } from '../../vocabulary/text.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { lackOfRoom } from './lack-of-room.ts';
import { membersToPlace, placementOf } from './members-to-place.ts';
import { memberBlocks } from './member-blocks.ts';
import { foldPlacement, Placement } from './placement.ts';
import { takesPeople } from './takes-people.ts';

export const Lap = z.strictObject({ evacueeId: EvacueeId, lapOf: EvacueeId });
export type Lap = z.infer<typeof Lap>;

/** Give a whole party places, or nobody of it. Rules DEP-8 and DEP-9. */
export const AssignParty = z.strictObject({
  type: z.literal('AssignParty'),
  partyId: PartyId,
  departureId: DepartureId,
  laps: z.array(Lap).max(100).exactOptional(),
  /** Members left behind on purpose. */
  without: z.array(EvacueeId).max(1000).exactOptional(),
  reason: Text.exactOptional(),
});
export type AssignParty = z.infer<typeof AssignParty>;

export const PartyAssigned = z.object({
  type: z.literal('PartyAssigned'),
  partyId: PartyId,
  departureId: DepartureId,
  members: open(z.array(Placement)),
  without: z.array(EvacueeId).exactOptional(),
  reason: Text.exactOptional(),
});
export type PartyAssigned = z.infer<typeof PartyAssigned>;

export const decideAssignParty: Decide<AssignParty, PartyAssigned> = (emergency, command) => {
  const { partyId, departureId, laps = [], reason } = command;
  if (!emergency.parties.get(partyId)) return reject({ type: 'PartyUnknown', partyId });
  const departure = emergency.departures.get(departureId);
  if (!departure) return reject({ type: 'DepartureUnknown', departureId });

  const { all, done, leaving, without } = membersToPlace(emergency, departure, command);
  const stranger = laps.find(({ evacueeId }) => !all.some(({ id }) => id === evacueeId));
  if (stranger) return reject({ type: 'LapNotAllowed', evacueeId: stranger.evacueeId });
  if (leaving.length === 0 && done > 0) return accept();
  if (leaving.length === 0) return reject({ type: 'PartyEmpty', partyId });
  if (!takesPeople(departure)) return reject({ type: 'DepartureNotOpen', state: departure.state });

  const blocked = memberBlocks(emergency, leaving, { departureId, laps });
  if (blocked.length > 0) return reject({ type: 'PartyBlocked', members: blocked });
  const members = leaving.map((member) => placementOf(member, laps));
  const lack = lackOfRoom(departure, members);
  if (lack) return reject(lack);
  return accept({
    type: 'PartyAssigned',
    partyId,
    departureId,
    members,
    ...(without.length > 0 && { without: [...without] }),
    ...(reason !== undefined && { reason }),
  });
};

export function foldPartyAssigned(draft: EmergencyDraft, event: PartyAssigned, _origin: Origin): void {
  for (const placement of event.members) foldPlacement(draft, event.departureId, placement);
}
