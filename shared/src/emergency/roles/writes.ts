import type { Role } from '../../vocabulary/codes.ts';

/** What a command may need: a column of the table of who sees what, or a part of one. */
export type Column =
  | 'identity'
  | 'documents'
  | 'screening'
  | 'claim'
  | 'decision'
  | 'movement'
  | 'boarding'
  | 'arrival'
  | 'resolution'
  | 'administration'
  | 'server'
  | 'nothing';

/** Who may write what. A role without a line here writes nothing. */
const writes: { readonly [R in Role]?: readonly Column[] } = {
  reception: ['identity'],
  screening: ['identity', 'documents', 'screening', 'claim'],
  supervisor: ['identity', 'documents', 'claim', 'resolution'],
  authority: ['decision'],
  protection: ['identity'],
  movement: ['movement', 'boarding', 'arrival'],
  gate: ['boarding'],
  'haven-reception': ['arrival'],
  lead: ['administration', 'resolution'],
  administrator: ['administration'],
};

export function mayWrite(role: Role, column: Column): boolean {
  return writes[role]?.includes(column) ?? false;
}

/** Roles whose empty list of sites means every site, later ones too. For all others it means none. */
const WORLDWIDE: ReadonlySet<Role> = new Set([
  'lead',
  'authority',
  'headquarters',
  'auditor',
  'administrator',
] satisfies Role[]);

export function isWorldwide(role: Role, siteIds: readonly string[]): boolean {
  return siteIds.length === 0 && WORLDWIDE.has(role);
}
