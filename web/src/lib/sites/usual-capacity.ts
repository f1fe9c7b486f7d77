import type { SiteKind } from '@muster/shared/vocabulary/codes.ts';

/** People a site of its kind usually holds: a beginning, for those on the spot to correct. */
export const USUAL_CAPACITY: { readonly [Kind in SiteKind]: number } = {
  'assembly-point': 500,
  'control-centre': 300,
  'embarkation-air': 400,
  'embarkation-sea': 800,
  'embarkation-land': 300,
  'staging-base': 1000,
  'safe-haven': 2000,
  'port-of-entry': 1000,
};
