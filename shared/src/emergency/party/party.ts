import type { EvacueeId, PartyId, SiteId } from '../../vocabulary/ids.ts';
import type { PersonName } from '../../vocabulary/name.ts';
import type { Stage } from '../../vocabulary/codes.ts';
import type { Stamped } from '../record.ts';

/** One line of the party card: all that other sites learn of a member. */
export interface PartyMember {
  readonly evacueeId: EvacueeId;
  readonly name?: PersonName;
  readonly place: string;
  readonly stage: Stage;
}

/** People who travel together. The card is derived by the wrapper, never folded. */
export interface Party extends Stamped {
  readonly id: PartyId;
  readonly label: string;
  readonly leadId?: EvacueeId;
  readonly siteId?: SiteId;
  readonly card: readonly PartyMember[];
  /** Every site where a member is: the streams of the card. */
  readonly memberStreams: readonly string[];
}
