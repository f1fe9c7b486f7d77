import type { HeldRole } from '@muster/shared/emergency/roles/grant.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import type { Me } from '#lib/live/me.ts';

/** The screens of an emergency, in the order of the menu; each is a folder of its address. */
export const SCREENS = [
  ...(['tablet', 'determinations', 'departures'] as const),
  ...(['conflicts', 'map', 'administration'] as const),
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Whose work a screen is for. The server shows and takes what a role may see and do, whatever stands here. */
const usedBy: { readonly [S in ScreenName]: ReadonlySet<Role> } = {
  tablet: new Set<Role>([
    ...(['reception', 'screening', 'supervisor', 'authority', 'headquarters'] as const),
    ...(['protection', 'medical', 'haven-reception', 'port-of-entry'] as const),
  ]),
  determinations: new Set<Role>(['authority']),
  departures: new Set<Role>([
    ...(['movement', 'gate', 'supervisor', 'lead', 'haven-reception', 'port-of-entry'] as const),
    ...(['reception', 'screening', 'protection', 'medical', 'auditor'] as const),
  ]),
  conflicts: new Set<Role>(['supervisor', 'lead']),
  map: new Set<Role>([
    ...(['lead', 'authority', 'headquarters', 'supervisor', 'movement', 'haven-reception'] as const),
    ...(['port-of-entry', 'auditor', 'administrator'] as const),
  ]),
  administration: new Set<Role>(['lead', 'administrator', 'authority']),
};

/** What to offer in the menu. Whoever set Muster up is offered everything, to begin with and to look after it. */
export function screensFor(
  { founder, administrator }: Pick<Me, 'founder' | 'administrator'>,
  roles: readonly Pick<HeldRole, 'role'>[],
): ScreenName[] {
  return SCREENS.filter(
    (screen) =>
      founder ||
      (administrator && screen === 'administration') ||
      roles.some(({ role }) => usedBy[screen].has(role)),
  );
}

/** Who follows the whole: the third clock is for them. */
const SEES_THE_WHOLE: ReadonlySet<Role> = new Set<Role>(['lead', 'headquarters', 'authority', 'auditor']);

export function seesTheWhole(
  { founder }: Pick<Me, 'founder'>,
  roles: readonly Pick<HeldRole, 'role'>[],
): boolean {
  return founder || roles.some(({ role }) => SEES_THE_WHOLE.has(role));
}
