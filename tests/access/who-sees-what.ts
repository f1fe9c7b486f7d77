import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';

/** The columns of the table of who sees what. `record` is what makes a row at all: its id and that it is contested. */
export const COLUMNS = [
  ...['identity', 'documents', 'findings', 'advice', 'decision', 'needs', 'protected', 'medical'],
  ...['contacts', 'movement'],
] as const;
export type Column = (typeof COLUMNS)[number];

type Row = readonly [
  identity: string,
  documents: string,
  findings: string,
  advice: string,
  decision: string,
  needs: string,
  protectedNeeds: string,
  medical: string,
  contacts: string,
  movement: string,
];

/**
 * What the field agreed on, cell by cell, written here by hand and imported by nothing but these tests. W write, R read,
 * c code or yes or no, * only those referred, bound or entrusted, – nothing.
 */
const rows: Readonly<Record<Role, Row>> = {
  reception: ['W', 'type', '–', '–', 'c', 'W', 'flag', '–', 'W', 'R'],
  screening: ['W', 'W', 'own W', 'own W', 'c', 'W', 'flag', '–', 'R', 'R'],
  supervisor: ['W', 'W', 'R', 'R', 'R', 'W', 'flag', '–', 'R', 'R'],
  authority: ['R*', 'R*', 'R*', 'R*', 'W', 'c', 'c', 'c', '–', 'R'],
  headquarters: ['R*', 'R*', 'R*', '–', '–', '–', '–', '–', '–', '–'],
  protection: ['W', 'type', '–', '–', 'c', 'W', 'W', 'flag', 'W', 'R'],
  medical: ['R', '–', '–', '–', 'c', 'W', 'flag', 'W', '–', 'R'],
  movement: ['R', 'manifest columns', '–', '–', 'c', 'codes', 'not to X', 'c', '–', 'W'],
  gate: ['name, band, age, party', '–', '–', '–', 'c', 'codes', '–', 'c', '–', 'boarding W'],
  'haven-reception': ['R*', 'type, re-queued checks', '–', '–', '–', 'R*', 'flag', 'c', 'R*', 'arrival W*'],
  'port-of-entry': ['R*', 'R*', 'addressed to it', 'R*', 'R*', 'codes', '–', 'c', 'R*', 'examination W*'],
  enquiries: ['match only', '–', '–', '–', '–', '–', '–', '–', 'R*', 'last safe step, if consented'],
  lead: ['on opening', 'on opening', '–', 'R', 'R', 'codes', 'counts', 'counts', 'on opening', 'R'],
  partner: ['R*', '–', '–', '–', '–', 'codes', '–', '–', '–', 'R*'],
  auditor: ['sealed; opens with a reason', '–', '–', 'R', 'R', '–', '–', '–', '–', 'R'],
  administrator: ['–', '–', '–', '–', '–', '–', '–', '–', '–', '–'],
};

export function cellOf(role: Role, column: Column): string {
  return rows[role][COLUMNS.indexOf(column)] ?? '–';
}

/** Who keeps accounts or gives roles: the note at the foot of the table, and the contract for `GrantRole`. */
export const ACCOUNTS: ReadonlySet<Role> = new Set(['lead', 'administrator'] satisfies Role[]);

/** Whose people are not all people at the site, as far as Muster knows today of whom their row is about. */
export const ENTRUSTED: Readonly<Partial<Record<Role, 'submitted' | 'referred' | 'bound' | 'nobody'>>> = {
  authority: 'submitted',
  headquarters: 'referred',
  'haven-reception': 'bound',
  'port-of-entry': 'bound',
  enquiries: 'nobody',
  partner: 'nobody',
  administrator: 'nobody',
};

/** Each field of a person's view and the column that it belongs to. A new field breaks this until it has one. */
export const COLUMN_OF: Readonly<Record<keyof EvacueeView, Column | 'record'>> = {
  evacueeId: 'record',
  siteId: 'record',
  unconfirmed: 'record',
  conflict: 'record',
  /** By the column of each fact. */
  rivals: 'record',
  contested: 'record',
  name: 'identity',
  nameAbsent: 'identity',
  birthDate: 'identity',
  ageEstimate: 'identity',
  ageStated: 'identity',
  ageBand: 'identity',
  minor: 'identity',
  sex: 'identity',
  nationalities: 'identity',
  nationality: 'identity',
  travelsAs: 'identity',
  placeOfBirth: 'identity',
  languages: 'identity',
  entitlement: 'identity',
  partyId: 'identity',
  wristband: 'identity',
  baggage: 'identity',
  registeredAt: 'identity',
  documents: 'documents',
  failedChecks: 'documents',
  claim: 'advice',
  advice: 'advice',
  screeningId: 'advice',
  hasDeferred: 'advice',
  determination: 'decision',
  needs: 'needs',
  protectionReferral: 'protected',
  contact: 'contacts',
  nextOfKin: 'contacts',
  stage: 'movement',
  status: 'movement',
  place: 'movement',
  departureId: 'movement',
  passages: 'movement',
  mayBoard: 'movement',
};

/** The column of each fact that two officers may contest; those not named are identity. */
export const COLUMN_OF_FACT: Readonly<Record<string, Column>> = {
  documents: 'documents',
  contact: 'contacts',
  nextOfKin: 'contacts',
  needs: 'needs',
  screening: 'advice',
  determination: 'decision',
  passage: 'movement',
  place: 'movement',
  exit: 'movement',
};
