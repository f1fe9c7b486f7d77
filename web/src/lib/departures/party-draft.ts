import type { AssignParty } from '@muster/shared/emergency/manifest/assign-party.ts';
import type { DepartureId, EvacueeId, PartyId } from '@muster/shared/vocabulary/ids.ts';

/** What is chosen for one member: stays behind, a seat, or the lap of another member. */
export type MemberChoice = 'behind' | 'seat' | EvacueeId;

interface PartyDraft {
  readonly partyId: PartyId;
  readonly departureId: DepartureId;
  readonly choices: ReadonlyMap<EvacueeId, MemberChoice>;
  readonly reason: string;
}

/** The party's assignment, one act for all: who is left behind is named, with the reason. */
export function partyAssignment({ partyId, departureId, choices, reason }: PartyDraft): AssignParty {
  const without = [...choices].filter(([, choice]) => choice === 'behind').map(([evacueeId]) => evacueeId);
  const laps = [...choices].flatMap(([evacueeId, choice]) =>
    choice === 'behind' || choice === 'seat' ? [] : [{ evacueeId, lapOf: choice }],
  );
  return {
    type: 'AssignParty',
    partyId,
    departureId,
    ...(laps.length > 0 && { laps }),
    ...(without.length > 0 && { without, reason: reason.trim() }),
  };
}

export function chosen(
  choices: ReadonlyMap<EvacueeId, MemberChoice>,
  evacueeId: EvacueeId,
  choice: MemberChoice,
): ReadonlyMap<EvacueeId, MemberChoice> {
  return new Map(choices).set(evacueeId, choice);
}

export function splits(choices: ReadonlyMap<EvacueeId, MemberChoice>): boolean {
  return [...choices.values()].includes('behind');
}
