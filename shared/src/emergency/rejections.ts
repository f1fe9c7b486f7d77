import { z } from 'zod';
import { Count } from '../vocabulary/count.ts';
import { DepartureState, Exit, Role } from '../vocabulary/codes.ts';
import { DepartureId, EvacueeId, OfficerId, PartyId, ScreeningId, SiteId } from '../vocabulary/ids.ts';
import { Instant } from '../vocabulary/instant.ts';

/** Why one member of a party cannot go. */
export const MemberBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('NotCleared') }),
  z.object({ type: z.literal('NotHere'), exit: Exit }),
  z.object({ type: z.literal('EvacueeOnOtherDeparture'), departureId: DepartureId }),
  z.object({ type: z.literal('AlreadyAboard'), departureId: DepartureId }),
  z.object({ type: z.literal('LapNotAllowed') }),
  z.object({ type: z.literal('LapTaken'), lapOf: EvacueeId }),
]);
export type MemberBlock = z.infer<typeof MemberBlock>;

/** Every way a command can be turned down, each with what a person needs in order to act on it. Nothing personal. */
export const Rejection = z.discriminatedUnion('type', [
  z.object({ type: z.literal('NotAllowed'), needs: z.string() }),
  z.object({ type: z.literal('OwnScreening') }),
  z.object({ type: z.literal('IdTaken'), id: z.string() }),
  z.object({ type: z.literal('SiteUnknown'), siteId: SiteId }),
  /** People and departures that are still there. */
  z.object({ type: z.literal('SiteNotEmpty'), siteId: SiteId, evacuees: Count, departures: Count }),
  z.object({ type: z.literal('EvacueeUnknown'), evacueeId: EvacueeId }),
  z.object({ type: z.literal('PartyUnknown'), partyId: PartyId }),
  z.object({ type: z.literal('DepartureUnknown'), departureId: DepartureId }),
  z.object({ type: z.literal('OfficerUnknown'), officerId: OfficerId }),
  z.object({ type: z.literal('RoleNotHeld'), officerId: OfficerId, role: Role }),
  z.object({ type: z.literal('SitesMissing'), role: Role }),
  /** The specimen state belongs to drills only. */
  z.object({ type: z.literal('SpecimenInLive') }),
  z.object({
    type: z.literal('AlreadyBeingScreened'),
    by: OfficerId,
    screeningId: ScreeningId,
    since: Instant,
  }),
  /** The person has left, or is aboard: nothing to screen or to assign. */
  z.object({ type: z.literal('NotHere'), exit: Exit.exactOptional() }),
  z.object({ type: z.literal('NotCleared'), evacueeId: EvacueeId }),
  z.object({ type: z.literal('DepartureNotOpen'), state: DepartureState }),
  /** The departure's state does not allow this step. */
  z.object({ type: z.literal('WrongState'), state: DepartureState }),
  z.object({ type: z.literal('EvacueeOnOtherDeparture'), departureId: DepartureId }),
  z.object({ type: z.literal('AlreadyAboard'), departureId: DepartureId }),
  z.object({ type: z.literal('NotOnDeparture'), departureId: DepartureId }),
  z.object({ type: z.literal('WrongSite'), siteId: SiteId }),
  z.object({
    type: z.literal('SeatsFull'),
    kind: z.enum(['seat', 'litter', 'wheelchair']),
    seatsNeeded: Count,
    seatsLeft: Count,
  }),
  z.object({ type: z.literal('PersonsFull'), personsNeeded: Count, personsLeft: Count, maxPersons: Count }),
  z.object({ type: z.literal('LapNotAllowed'), evacueeId: EvacueeId }),
  z.object({ type: z.literal('LapTaken'), lapOf: EvacueeId }),
  z.object({ type: z.literal('PartyEmpty'), partyId: PartyId }),
  z.object({
    type: z.literal('PartyBlocked'),
    members: z.array(z.object({ evacueeId: EvacueeId, block: MemberBlock })),
  }),
  z.object({ type: z.literal('ManifestNotLocked') }),
  z.object({ type: z.literal('ManifestEmpty') }),
  z.object({ type: z.literal('CapacityBelowLoad'), kind: z.string(), taken: Count }),
  z.object({ type: z.literal('TimesReversed') }),
  z.object({ type: z.literal('StandingNumberTaken'), number: z.int() }),
  z.object({ type: z.literal('StandingUnknown'), number: z.int() }),
  z.object({ type: z.literal('RivalUnknown') }),
  /** Not time yet, or no longer: the clock's own commands meet a state that has moved on. */
  z.object({ type: z.literal('NothingDue') }),
  /** A fault of ours: recorded, alarmed, and nobody else is touched. */
  z.object({ type: z.literal('Defect') }),
]);
export type Rejection = z.infer<typeof Rejection>;
