import { z } from 'zod';
import { Entitlement } from '../../vocabulary/codes.ts';
import { accept } from '../../vocabulary/decision.ts';
import { open } from '../../vocabulary/public-field.ts';
import type { Decide } from '../circumstances.ts';
import type { EmergencyDraft } from '../emergency.ts';
import type { Origin } from '../record.ts';
import { sameValue } from '../same-content.ts';
import { SETTINGS } from './settings.ts';

/** Who is offered a place first, by what entitles them to go. */
export const Major = open(z.enum(['I', 'II', 'III', 'IV', 'V']));
export type Major = z.infer<typeof Major>;

const fields = {
  /** The major priority of each entitlement; one that is not named keeps its usual one. */
  majors: open(z.partialRecord(Entitlement, Major)),
};

/** Say in which order this emergency offers places. Rules CAT-1, CAT-2. */
export const SetCategories = z.strictObject({ type: z.literal('SetCategories'), ...fields });
export type SetCategories = z.infer<typeof SetCategories>;

export const CategoriesSet = z.object({ type: z.literal('CategoriesSet'), ...fields });
export type CategoriesSet = z.infer<typeof CategoriesSet>;

export const decideSetCategories: Decide<SetCategories, CategoriesSet> = (emergency, { majors }) => {
  const standing = emergency.settings.get(SETTINGS)?.majors ?? {};
  return sameValue(standing, majors) ? accept() : accept({ type: 'CategoriesSet', majors });
};

export function foldCategoriesSet(draft: EmergencyDraft, { majors }: CategoriesSet, _origin: Origin): void {
  const settings = draft.settings.get(SETTINGS);
  if (settings) draft.settings.set(SETTINGS, { ...settings, majors });
}
