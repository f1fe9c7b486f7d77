import type { Check, CheckResult, Recommendation } from '../../vocabulary/codes.ts';
import type { EvacueeId, OfficerId, ScreeningId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Stamped } from '../record.ts';

/** What of the person decides who may read about their screenings. Derived by the wrapper, never folded. */
export interface Subject {
  readonly isReferred: boolean;
  /** Where the person is, and where a departure is taking them. */
  readonly boundFor: readonly string[];
}

/** One assessment by one officer. It advises; it decides nothing. */
export interface Screening extends Stamped {
  readonly id: ScreeningId;
  readonly evacueeId: EvacueeId;
  readonly by: OfficerId;
  readonly startedAt?: Instant;
  readonly recordedAt?: Instant;
  readonly checks: Readonly<Partial<Record<Check, CheckResult>>>;
  readonly recommendation?: Recommendation;
  readonly reason?: string;
  /** Where the person is or was: copied from the person by the wrapper, so that the record is read alone. */
  readonly subjectStreams: readonly string[];
  readonly subject?: Subject;
}

/** One observation: an indicator, a concern or adverse information, never "inadmissible". */
export interface Finding extends Stamped {
  readonly id: string;
  readonly evacueeId: EvacueeId;
  readonly screeningId: ScreeningId;
  readonly author: OfficerId;
  readonly kind: 'document' | 'admissibility' | 'identity';
  /** An irregularity, or a ground of the Immigration and Refugee Protection Act. */
  readonly code: string;
  readonly weight: 'indicator' | 'concern' | 'adverse-information';
  readonly basis: string;
  readonly source: string;
  readonly confidence: 'low' | 'medium' | 'high';
  /** A ground that the Act does not apply to this person: kept as said, ignored by all that follows. */
  readonly notApplicable?: true;
  readonly subjectStreams: readonly string[];
  readonly subject?: Subject;
}
