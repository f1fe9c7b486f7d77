import type { DocumentType } from '@muster/shared/documents/travel-document.ts';
import type { Column } from '@muster/shared/emergency/roles/writes.ts';
import type { Status } from '@muster/shared/emergency/stages.ts';
import type { AgeBand } from '@muster/shared/vocabulary/age.ts';
import type {
  Check,
  CheckResult,
  DepartureMode,
  DepartureState,
  DeterminationKind,
  Entitlement,
  Exit,
  HeldElsewhere,
  Hazard,
  Need,
  Recommendation,
  Role,
  Seating,
  Sex,
  SiteKind,
  Stage,
} from '@muster/shared/vocabulary/codes.ts';
import type { FindingCode, FindingWeight, Confidence } from '@muster/shared/vocabulary/finding-codes.ts';

type Parsed<Schema extends { parse: (value: unknown) => unknown }> = ReturnType<Schema['parse']>;
type WordOf<Code extends string> = { readonly [C in Code]: string };

/** The words of every code list of the field: a new code does not compile until it has its words. */
export interface CodeWords {
  readonly status: WordOf<Status>;
  /** Short enough for a list. */
  readonly statusShort: WordOf<Status>;
  readonly stage: WordOf<Stage>;
  readonly exit: WordOf<Exit>;
  readonly hazard: WordOf<Parsed<typeof Hazard>>;
  readonly siteKind: WordOf<SiteKind>;
  readonly sex: WordOf<Parsed<typeof Sex>>;
  /** Short enough for four segments. */
  readonly sexShort: WordOf<Parsed<typeof Sex>>;
  readonly ageBand: WordOf<AgeBand>;
  readonly entitlement: WordOf<Entitlement>;
  readonly check: WordOf<Check>;
  readonly checkResult: WordOf<CheckResult>;
  readonly recommendation: WordOf<Recommendation>;
  readonly determination: WordOf<DeterminationKind>;
  readonly role: WordOf<Role>;
  readonly column: WordOf<Column>;
  readonly documentType: WordOf<DocumentType>;
  readonly findingCode: WordOf<FindingCode>;
  readonly findingWeight: WordOf<Parsed<typeof FindingWeight>>;
  readonly confidence: WordOf<Parsed<typeof Confidence>>;
  readonly departureMode: WordOf<Parsed<typeof DepartureMode>>;
  readonly departureState: WordOf<DepartureState>;
  readonly seating: WordOf<Seating>;
  readonly heldElsewhere: WordOf<Parsed<typeof HeldElsewhere>>;
  readonly need: WordOf<Need>;
}
