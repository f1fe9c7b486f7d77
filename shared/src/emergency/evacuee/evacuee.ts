import type { z } from 'zod';
import type {
  AgeStated,
  DeterminationKind,
  Entitlement,
  Exit,
  NameAbsent,
  Need,
  Recommendation,
  Seating,
  Sex,
} from '../../vocabulary/codes.ts';
import type { AgeBand } from '../../vocabulary/age.ts';
import type {
  Author,
  DepartureId,
  EvacueeId,
  OfficerId,
  PartyId,
  ScreeningId,
  SiteId,
} from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { PersonName } from '../../vocabulary/name.ts';
import type { TravelDocument } from '../../documents/travel-document.ts';
import type { Origin, Stamped } from '../record.ts';

/** What a person or their documents say, and an officer may correct: each field is a fact of its own. */
export interface Particulars {
  readonly name?: PersonName;
  readonly nameAbsent?: z.infer<typeof NameAbsent>;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate?: string;
  readonly ageEstimate?: { readonly from: number; readonly to: number };
  readonly ageStated?: z.infer<typeof AgeStated>;
  readonly sex?: z.infer<typeof Sex>;
  /** ICAO codes as printed; several are normal. */
  readonly nationalities?: readonly string[];
  /** The nationality used now and counted. */
  readonly travelsAs?: string;
  readonly placeOfBirth?: string;
  readonly languages?: readonly string[];
  readonly contact?: string;
  readonly nextOfKin?: {
    readonly name: string;
    readonly phone: string;
    readonly mayTell: 'yes' | 'no' | 'ask';
  };
  readonly documents: readonly TravelDocument[];
  readonly entitlement: Entitlement;
  readonly wristband?: string;
  readonly needs: readonly Need[];
  /** Pieces. */
  readonly baggage?: number;
}

/** The one officer who is screening this person now. */
export interface Claim {
  readonly screeningId: ScreeningId;
  readonly by: OfficerId;
  readonly device: string;
  /** Server clock, copied by the fold. */
  readonly since: Instant;
}

/** The latest finished screening, as far as the person's stage needs it. */
export interface ScreeningOutcome {
  readonly screeningId: ScreeningId;
  readonly by: OfficerId;
  readonly recommendation: Recommendation;
  readonly at: Instant;
  readonly seq: number;
  readonly hasDeferred: boolean;
  /** The order under which the officer's tablet showed an approval, revoked before the screening arrived. */
  readonly revokedStanding?: number;
}

export interface DeterminationOutcome {
  readonly determination: DeterminationKind;
  readonly by: Author;
  readonly at: Instant;
  readonly seq: number;
  /** The numbered standing order that was applied. */
  readonly standing?: number;
  /** Set while a later screening, or the revocation of its order, puts the determination in question. */
  readonly reopened?: true;
}

export type PassageStatus =
  'assigned' | 'boarded' | 'departed' | 'arrived' | 'offloaded' | 'no-show' | 'released' | 'returned';

/** One person's place on one departure. Never removed: its status says how it ended. */
export interface Passage {
  readonly departureId: DepartureId;
  readonly fromSiteId: SiteId;
  readonly toSiteId: SiteId;
  readonly seating: Seating;
  readonly lapOf?: EvacueeId;
  readonly status: PassageStatus;
  /** How many times and where a boarding was reported; two gates make two. */
  readonly boardedAt?: readonly {
    readonly gate?: string;
    readonly by: Author;
    readonly device: string;
    readonly seq: number;
  }[];
  /** Boarded against offloaded, reported without knowing of each other: counted as possibly aboard. */
  readonly contested?: true;
  /** Boarded without having been assigned. */
  readonly goShow?: true;
  /** Between two places in the affected country: whoever travels it is not out. Kept by the wrapper. */
  readonly inside?: true;
  /** Who reported it offloaded or a no-show; absent where it followed from the departure's own report. */
  readonly endedAt?: Origin;
}

export interface Evacuee extends Stamped, Particulars {
  readonly id: EvacueeId;
  readonly partyId?: PartyId;
  /** Set by decide from birth date, estimate and what the officer stated, on the day it was said. */
  readonly ageBand: AgeBand;
  readonly minor: boolean;
  readonly registeredAt: Instant;
  readonly registeredBy: Author;
  /** Where they were taken in; absent on a stub. */
  readonly registeredSiteId?: SiteId;
  /** Checks of the documents that failed when they were read: `mrz.number`, `mrz.name`, … Never a refusal. */
  readonly failedChecks: readonly string[];
  /** The site that answers for this record now: where they are, or where their departure leaves from or arrives. */
  readonly siteId: SiteId;
  /** A site id, a departure id, `hospital`, `custody` or `unknown`. */
  readonly place: string;
  readonly claim?: Claim;
  readonly outcome?: ScreeningOutcome;
  readonly everScreened: boolean;
  readonly determination?: DeterminationOutcome;
  readonly passages: readonly Passage[];
  /** The departure of the open passage. */
  readonly departureId?: DepartureId;
  readonly exit?: Exit;
  readonly handedOver?: true;
  /** Known only from a report about them: registered by nobody yet. */
  readonly unconfirmed?: true;
}

const OPEN: ReadonlySet<PassageStatus> = new Set(['assigned', 'boarded', 'departed']);

export function isOpenPassage({ status }: Passage): boolean {
  return OPEN.has(status);
}

export function openPassage(evacuee: Evacuee): Passage | undefined {
  const last = evacuee.passages.at(-1);
  return last && isOpenPassage(last) ? last : undefined;
}

/** The latest passage on this departure, however it ended. */
export function passageOn(evacuee: Evacuee, departureId: DepartureId): Passage | undefined {
  return evacuee.passages.findLast((passage) => passage.departureId === departureId);
}

/** The record with its passage on a departure replaced (or added), and `departureId` kept in step. */
export function withPassage(evacuee: Evacuee, passage: Passage): Evacuee {
  const index = evacuee.passages.findLastIndex(
    (each) => each.departureId === passage.departureId && OPEN.has(each.status),
  );
  const passages = index < 0 ? [...evacuee.passages, passage] : evacuee.passages.with(index, passage);
  const { departureId: _, ...rest } = evacuee;
  const open = OPEN.has(passages.at(-1)?.status ?? 'released') ? passages.at(-1) : undefined;
  return { ...rest, passages, ...(open && { departureId: open.departureId }) };
}
