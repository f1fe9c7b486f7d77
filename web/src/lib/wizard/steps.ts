/** The steps of a new emergency, in order; each has an address of its own under `/new/`. */
export const STEPS = [
  'emergency',
  'sites',
  'havens',
  'categories',
  'authorities',
  'officers',
  'roles',
  'check',
] as const;
export type Step = (typeof STEPS)[number];

export function stepIn(text: string | undefined): Step | undefined {
  return STEPS.find((step) => step === (text ?? 'emergency'));
}

export function stepAfter(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) + 1];
}

export function stepBefore(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) - 1];
}
