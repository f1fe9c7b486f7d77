import type { OpenEmergency } from '@muster/shared/emergency/settings/open-emergency.ts';
import type { Entitlement, Role } from '@muster/shared/vocabulary/codes.ts';
import type { SiteDraft } from '#lib/sites/site-draft.ts';

export interface WizardSite extends SiteDraft {
  readonly siteId: string;
}

/** Someone who gets an account; the passphrase is kept nowhere but in this page. */
export interface WizardOfficer {
  readonly officerId: string;
  name: string;
}

export interface WizardGrant {
  readonly officerId: string;
  readonly role: Role;
  /** `usual`: where the role is worked, whichever sites there will be. */
  readonly siteIds: readonly string[] | 'usual';
}

/** A numbered order to approve in advance whoever is advised clear. */
export interface WizardOrder {
  isWanted: boolean;
  number: string;
  entitlements: readonly Entitlement[];
  siteIds: readonly string[];
  /** `2026-10-14 15:10`, as clocks at the first site show it. */
  from: string;
  to: string;
}

/** Everything that was entered about an emergency that does not exist yet. Its ids are made with it, so that what is sent twice is one. */
export interface WizardDraft {
  readonly version: 1;
  readonly emergencyId: string;
  name: string;
  country: string;
  mode: OpenEmergency['mode'];
  hazard: OpenEmergency['hazard'];
  environment: NonNullable<OpenEmergency['environment']>;
  processingMode: NonNullable<OpenEmergency['processingMode']>;
  sites: WizardSite[];
  /** Expected; narrows what the order offers. No server keeps it. */
  entitlements: Entitlement[];
  order: WizardOrder;
  officers: WizardOfficer[];
  /** A name that is being typed and not added yet. */
  typedOfficer: string;
  grants: WizardGrant[];
  /** Own roles were offered with the first role of someone else; who removes them is not asked again. */
  ownRolesOffered: boolean;
  visited: string[];
  /** Keys of what the server has. */
  done: string[];
  /** All of it: what is left is to hand out the roles. */
  isCreated: boolean;
}

export function emptyDraft(): WizardDraft {
  return {
    version: 1,
    emergencyId: crypto.randomUUID(),
    ...{ name: '', country: '', mode: 'drill', hazard: 'conflict' },
    ...{ environment: 'uncertain', processingMode: 'full' },
    sites: [],
    entitlements: ['citizen', 'permanent-resident', 'protected-person', 'immediate-family', 'undetermined'],
    order: {
      ...{ isWanted: false, number: '1', siteIds: [], from: '', to: '' },
      entitlements: ['citizen', 'permanent-resident'],
    },
    ...{ officers: [], typedOfficer: '', grants: [], ownRolesOffered: false, visited: [], done: [] },
    isCreated: false,
  };
}

/** Where an officer's draft is kept on this device. */
export function keptAs(officerId: string): string {
  return `muster.wizard.${officerId}`;
}

export function isDraftKept(officerId: string): boolean {
  return draftIn(localStorage.getItem(keptAs(officerId)))?.isCreated === false;
}

/** What was kept of an earlier visit, or undefined where that is another version's or damaged. */
export function draftIn(kept: string | null): WizardDraft | undefined {
  if (kept === null) return undefined;
  try {
    const draft = JSON.parse(kept) as Partial<WizardDraft> | null;
    return draft?.version === 1 ? { ...emptyDraft(), ...draft } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What all of it is called where the server's answer is noted. */
export const keyOf = {
  emergency: 'emergency',
  order: 'order',
  grant: ({ officerId, role }: Pick<WizardGrant, 'officerId' | 'role'>) => `${officerId} ${role}`,
} as const;
