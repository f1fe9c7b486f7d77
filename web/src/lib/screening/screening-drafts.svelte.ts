import { Check, type CheckResult, type Recommendation } from '@muster/shared/vocabulary/codes.ts';
import type { EvacueeId, ScreeningId } from '@muster/shared/vocabulary/ids.ts';
import type {
  Confidence,
  FindingCode,
  FindingKind,
  FindingWeight,
} from '@muster/shared/vocabulary/finding-codes.ts';

type Parsed<Schema extends { parse: (value: unknown) => unknown }> = ReturnType<Schema['parse']>;

export interface FindingDraft {
  kind: Parsed<typeof FindingKind>;
  readonly code: FindingCode;
  weight: Parsed<typeof FindingWeight>;
  basis: string;
  source: string;
  confidence: Parsed<typeof Confidence>;
}

/** The claim under which a screening is written. */
export interface ClaimSeen {
  readonly evacueeId: EvacueeId;
  readonly screeningId: ScreeningId;
  /** The cursor when the form opened. */
  readonly seen: number;
}

/** One screening as its officer is writing it. */
export class ScreeningDraft {
  checks = $state<Partial<Record<Check, CheckResult>>>({});
  findings = $state<FindingDraft[]>([]);
  recommendation = $state<Recommendation>();
  reason = $state('');
  #claim: ClaimSeen;

  constructor(claim: ClaimSeen) {
    this.#claim = claim;
  }

  get claim(): ClaimSeen {
    return this.#claim;
  }

  get isBegun(): boolean {
    const hasChecks = Object.keys(this.checks).length > 0;
    return hasChecks || this.findings.length > 0 || this.recommendation !== undefined || this.reason !== '';
  }

  /** Parked and taken up again, it goes on under another claim with what was written before. */
  continueUnder(claim: ClaimSeen): void {
    if (claim.screeningId !== this.#claim.screeningId) this.#claim = claim;
  }
}

/** Unfinished screenings by person, kept while other cards are open. */
export class ScreeningDrafts {
  #drafts: readonly ScreeningDraft[] = [];

  get isAnyBegun(): boolean {
    return this.#drafts.some(({ isBegun }) => isBegun);
  }

  of(claim: ClaimSeen): ScreeningDraft {
    const known = this.#drafts.find((draft) => draft.claim.evacueeId === claim.evacueeId);
    if (known) {
      known.continueUnder(claim);
      return known;
    }
    const draft = new ScreeningDraft(claim);
    this.#drafts = [...this.#drafts, draft];
    return draft;
  }

  drop(dropped: ScreeningDraft): void {
    this.#drafts = this.#drafts.filter((draft) => draft !== dropped);
  }
}

export const CHECKS: readonly Check[] = Check.options;
