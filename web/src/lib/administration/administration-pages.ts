import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';

export const ADMINISTRATION_PAGES = [
  'officers',
  'roles',
  'sites',
  'categories',
  'standing',
  'sessions',
] as const;
export type AdministrationPage = (typeof ADMINISTRATION_PAGES)[number];

/** Those that are of use to this officer. Everyone sees where they themselves are signed in. */
export function administrationPages(live: Pick<LiveEmergency, 'may' | 'me'>): AdministrationPage[] {
  const administers = live.may('administration') || live.me.administrator;
  const decides = live.may('decision');
  const isOfUse: { readonly [P in AdministrationPage]: boolean } = {
    officers: administers,
    roles: administers,
    sites: administers,
    categories: administers || decides,
    standing: administers || decides,
    sessions: true,
  };
  return ADMINISTRATION_PAGES.filter((page) => isOfUse[page]);
}
