import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';

/** The way through a card, in its order. */
export const CARD_STEPS = ['person', 'documents', 'screening', 'outcome'] as const;
export type CardStep = (typeof CARD_STEPS)[number];

/** What the reader is to the person whose card is open. */
export interface Standing {
  /** The claim is theirs. */
  readonly isMine: boolean;
  readonly mayDecide: boolean;
}

/** As the address has it; undefined where it has none, or nonsense. */
export function stepIn(text: string | null): CardStep | undefined {
  return CARD_STEPS.find((step) => step === text);
}

/** Where a card opens: whoever decides looks at the outcome, whoever is screening at what is screened next. */
export function firstStep({ stage }: Pick<EvacueeView, 'stage'>, { isMine, mayDecide }: Standing): CardStep {
  if (isMine) return 'documents';
  const isAdvised = stage === 'awaiting-determination' || stage === 'referred';
  return mayDecide && isAdvised ? 'outcome' : 'person';
}

export function stepAfter(step: CardStep): CardStep | undefined {
  return CARD_STEPS[CARD_STEPS.indexOf(step) + 1];
}

export function stepBefore(step: CardStep): CardStep | undefined {
  return CARD_STEPS[CARD_STEPS.indexOf(step) - 1];
}
