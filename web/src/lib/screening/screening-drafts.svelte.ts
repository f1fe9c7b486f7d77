import { Check, type CheckResult, type Recommendation } from '@muster/shared/vocabulary/codes.ts';
import type { ScreeningId } from '@muster/shared/vocabulary/ids.ts';
import type {
  Confidence,
  FindingCode,
  FindingKind,
  FindingWeight,
} from '@muster/shared/vocabulary/finding-codes.ts';

type Parsed<Schema extends { parse: (value: unknown) => unknown }> = ReturnType<Schema['parse']>;

export interface FindingDraft {
  readonly key: string;
  kind: Parsed<typeof FindingKind>;
  code: FindingCode;
  weight: Parsed<typeof FindingWeight>;
  basis: string;
  source: string;
  confidence: Parsed<typeof Confidence>;
}

/** One screening as its officer is writing it. */
export class ScreeningDraft {
  checks = $state<Partial<Record<Check, CheckResult>>>({});
  findings = $state<FindingDraft[]>([]);
  recommendation = $state<Recommendation>();
  reason = $state('');
  readonly screeningId: ScreeningId;
  /** The cursor when the form opened. */
  readonly seen: number;

  constructor(screeningId: ScreeningId, seen: number) {
    this.screeningId = screeningId;
    this.seen = seen;
  }
}

/** Unfinished screenings by id, kept while other cards are open. */
export class ScreeningDrafts {
  #drafts: readonly ScreeningDraft[] = [];

  of(screeningId: ScreeningId, seen: number): ScreeningDraft {
    const known = this.#drafts.find((draft) => draft.screeningId === screeningId);
    const draft = known ?? new ScreeningDraft(screeningId, seen);
    if (!known) this.#drafts = [...this.#drafts, draft];
    return draft;
  }

  drop(dropped: ScreeningDraft): void {
    this.#drafts = this.#drafts.filter((draft) => draft !== dropped);
  }
}

export const CHECKS: readonly Check[] = Check.options;
