import type { Role } from '../vocabulary/codes.ts';

/** Raised whenever what a role may see changes: every tablet then gets a new scope and a wipe. */
export const POLICY_VERSION = 2;

/**
 * What a role may read, column by column. A column that is not named is not seen: fail closed.
 * `full` is all of it; `code` is the code or a yes or no; `own` what the officer wrote; `type` the document type;
 * `manifest` the document's manifest columns; `flag` that there is something, not what; `count` nothing about a person.
 */
export interface Reads {
  readonly identity?: 'full' | 'gate' | 'on-opening';
  readonly documents?: 'full' | 'manifest' | 'type' | 'on-opening';
  readonly findings?: 'full' | 'own';
  readonly advice?: 'full' | 'own';
  readonly decision?: 'full' | 'code';
  readonly needs?: 'full' | 'services' | 'code';
  readonly protectedNeeds?: 'full' | 'flag';
  readonly contacts?: 'full' | 'on-opening';
  readonly movement?: 'full';
  readonly accounts?: 'full';
  /** Only people of whom this is true; absent: everyone at the site. */
  readonly only?: 'submitted' | 'referred' | 'bound-here' | 'nobody';
}

/** The table of who sees what, as far as the log holds it today. */
export const reads: { readonly [R in Role]: Reads } = {
  reception: {
    identity: 'full',
    documents: 'type',
    decision: 'code',
    needs: 'full',
    protectedNeeds: 'flag',
    contacts: 'full',
    movement: 'full',
  },
  screening: {
    identity: 'full',
    documents: 'full',
    findings: 'own',
    advice: 'own',
    decision: 'code',
    needs: 'full',
    protectedNeeds: 'flag',
    contacts: 'full',
    movement: 'full',
  },
  supervisor: {
    identity: 'full',
    documents: 'full',
    findings: 'full',
    advice: 'full',
    decision: 'full',
    needs: 'full',
    protectedNeeds: 'flag',
    contacts: 'full',
    movement: 'full',
  },
  authority: {
    identity: 'full',
    documents: 'full',
    findings: 'full',
    advice: 'full',
    decision: 'full',
    needs: 'code',
    movement: 'full',
    only: 'submitted',
  },
  headquarters: { identity: 'full', documents: 'full', findings: 'full', only: 'referred' },
  protection: {
    identity: 'full',
    documents: 'type',
    decision: 'code',
    needs: 'full',
    protectedNeeds: 'full',
    contacts: 'full',
    movement: 'full',
  },
  medical: { identity: 'full', decision: 'code', needs: 'full', protectedNeeds: 'flag', movement: 'full' },
  movement: {
    identity: 'full',
    documents: 'manifest',
    decision: 'code',
    needs: 'services',
    movement: 'full',
  },
  gate: { identity: 'gate', decision: 'code', needs: 'services', movement: 'full' },
  'haven-reception': {
    identity: 'full',
    documents: 'type',
    needs: 'full',
    protectedNeeds: 'flag',
    contacts: 'full',
    movement: 'full',
    only: 'bound-here',
  },
  'port-of-entry': {
    identity: 'full',
    documents: 'full',
    advice: 'full',
    decision: 'full',
    needs: 'services',
    contacts: 'full',
    movement: 'full',
    only: 'bound-here',
  },
  enquiries: { only: 'nobody' },
  lead: {
    identity: 'on-opening',
    documents: 'on-opening',
    advice: 'full',
    decision: 'full',
    needs: 'services',
    contacts: 'on-opening',
    movement: 'full',
    accounts: 'full',
  },
  partner: { only: 'nobody' },
  auditor: { advice: 'full', decision: 'full', movement: 'full' },
  administrator: { accounts: 'full', only: 'nobody' },
};

/** Who may read the whole log. */
export const LOG_READERS: ReadonlySet<Role> = new Set(['auditor', 'lead'] satisfies Role[]);

/** Who may cut a manifest's file. */
export const MANIFEST_READERS: ReadonlySet<Role> = new Set([
  'movement',
  'supervisor',
  'lead',
  'haven-reception',
  'port-of-entry',
] satisfies Role[]);
