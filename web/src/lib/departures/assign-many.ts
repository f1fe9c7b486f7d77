import type { EmergencyCommand } from '@muster/shared/emergency/commands.ts';
import type { DepartureId } from '@muster/shared/vocabulary/ids.ts';
import type { Sent } from '#lib/ask/outbox-item.ts';
import type { ClearedGroup } from './departure-people.ts';

export interface AssignReport {
  /** People who have a place now. */
  readonly assigned: number;
  readonly refused: readonly {
    readonly group: ClearedGroup;
    readonly rejection: Extract<Sent, { ok: false }>['rejection'];
  }[];
}

interface Asking {
  readonly departureId: DepartureId;
  readonly send: (command: EmergencyCommand) => Promise<Sent>;
}

/** Asks for a place for each, in the order given: a party whole or not at all, whatever becomes of the others. */
export async function assignMany(
  groups: readonly ClearedGroup[],
  { departureId, send }: Asking,
): Promise<AssignReport> {
  const answers = await Promise.all(
    groups.map(async (group) => {
      const command = assignmentOf(group, departureId);
      return { group, answer: command && (await send(command)) };
    }),
  );
  const refused = answers.flatMap(({ group, answer }) =>
    answer && !answer.ok ? [{ group, rejection: answer.rejection }] : [],
  );
  const assigned = answers.reduce(
    (sum, { group, answer }) => sum + (answer?.ok ? group.members.length : 0),
    0,
  );
  return { assigned, refused };
}

function assignmentOf(
  { party, members: [first] }: ClearedGroup,
  departureId: DepartureId,
): EmergencyCommand | undefined {
  if (party) return { type: 'AssignParty', partyId: party.partyId, departureId };
  return first && { type: 'AssignEvacuee', evacueeId: first.evacueeId, departureId };
}

/** From the first on, those who fit whole into the seats and persons that are left. */
export function fitting(
  groups: readonly ClearedGroup[],
  room: { readonly seats: number; readonly persons: number },
): ClearedGroup[] {
  let left = Math.min(room.seats, room.persons);
  return groups.filter(({ members, others }) => {
    if (others.length > 0 || members.length > left) return false;
    left -= members.length;
    return true;
  });
}
