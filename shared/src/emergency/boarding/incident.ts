import type { Author, DepartureId, EvacueeId, SiteId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Stamped } from '../record.ts';
import type { IncidentOpened } from './incident-opened.ts';

/** What happened although it should not have: recorded, shown at the gate, never absorbed. */
export interface Incident extends Stamped {
  /** `<seq>:<type>`. */
  readonly id: string;
  readonly type: IncidentOpened['incident'];
  readonly at: Instant;
  readonly by: Author;
  readonly evacueeId?: EvacueeId;
  readonly departureId?: DepartureId;
  readonly siteIds: readonly SiteId[];
}
