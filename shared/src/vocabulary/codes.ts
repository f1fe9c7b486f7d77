import { z } from 'zod';
import { open } from './public-field.ts';

/** The code lists of the field. Words for people stand in the dictionaries of the web application. */
export const Hazard = open(
  z.enum([
    'earthquake',
    'conflict',
    'unrest',
    'flood',
    'storm',
    'wildfire',
    'epidemic',
    'industrial',
    'other',
  ]),
);
export const Environment = open(z.enum(['permissive', 'uncertain', 'hostile']));
export const ProcessingMode = open(z.enum(['full', 'reduced', 'minimal']));
export type ProcessingMode = z.infer<typeof ProcessingMode>;

export const SiteKind = open(
  z.enum([
    'assembly-point',
    'control-centre',
    'embarkation-air',
    'embarkation-sea',
    'embarkation-land',
    'staging-base',
    'safe-haven',
    'port-of-entry',
  ]),
);
export type SiteKind = z.infer<typeof SiteKind>;
export const SiteState = open(z.enum(['planned', 'open', 'closing', 'closed', 'unsafe']));

export const Sex = open(z.enum(['M', 'F', 'X', 'U']));
export const AgeStated = z.enum(['adult', 'child', 'unsure']);
export const NameAbsent = z.enum(['newborn', 'unconscious', 'not-given']);

export const Entitlement = open(
  z.enum([
    'citizen',
    'indian-act',
    'permanent-resident',
    'protected-person',
    'immediate-family',
    'visa-or-eta',
    'temporary-resident-permit',
    'public-policy',
    'allied-national',
    'other',
    'undetermined',
  ]),
);
export type Entitlement = z.infer<typeof Entitlement>;

export const Check = z.enum([
  'identity',
  'document',
  'duplicate',
  'lists',
  'entitlement',
  'admissibility',
  'host-exit',
  'destination',
  'minor',
  'needs',
]);
export type Check = z.infer<typeof Check>;
export const CheckResult = z.enum(['pass', 'fail', 'unsure', 'skipped', 'deferred']);
export type CheckResult = z.infer<typeof CheckResult>;

export const Recommendation = open(z.enum(['clear', 'clear-follow-up', 'refer', 'do-not-recommend']));
export type Recommendation = z.infer<typeof Recommendation>;
export const DeterminationKind = open(z.enum(['approved', 'held', 'declined']));
export type DeterminationKind = z.infer<typeof DeterminationKind>;

export const STAGES = [
  'intake',
  'waiting',
  'in-screening',
  'awaiting-determination',
  'referred',
  'held',
  'declined',
  'cleared',
  'manifested',
  'boarded',
  'departed',
  'arrived',
  'handed-over',
  'withdrew',
  'left-by-own-means',
  'missing',
  'deceased',
] as const;
export const Stage = open(z.enum(STAGES));
export type Stage = z.infer<typeof Stage>;

export const Exit = open(z.enum(['withdrew', 'left-by-own-means', 'missing', 'deceased']));
export type Exit = z.infer<typeof Exit>;

export const DepartureMode = open(z.enum(['air', 'sea', 'land']));
export const DepartureState = open(
  z.enum([
    'planned',
    'boarding',
    'closed',
    'departed',
    'arrived',
    'held',
    'diverted',
    'returned',
    'cancelled',
    'out-of-contact',
  ]),
);
export type DepartureState = z.infer<typeof DepartureState>;
export const Seating = open(z.enum(['seat', 'lap', 'litter', 'wheelchair']));
export type Seating = z.infer<typeof Seating>;
export const HeldElsewhere = open(z.enum(['hospital', 'custody']));

export const ROLES = [
  'reception',
  'screening',
  'supervisor',
  'authority',
  'headquarters',
  'protection',
  'medical',
  'movement',
  'gate',
  'haven-reception',
  'port-of-entry',
  'enquiries',
  'lead',
  'partner',
  'auditor',
  'administrator',
] as const;
export const Role = open(z.enum(ROLES));
export type Role = z.infer<typeof Role>;

/** UNHCR specific-needs codes (2009). */
const SPECIFIC_NEEDS = [
  'SC-UC',
  'SC-SC',
  'SC-CH',
  'CR-CP',
  'CR-TP',
  'WR-WR',
  'WR-SF',
  'WR-LC',
  'ER-NF',
  'ER-MC',
  'ER-FR',
  'SP-PT',
  'SP-GP',
  'SP-CG',
  'DS-BD',
  'DS-DF',
  'DS-PM',
  'DS-PS',
  'DS-MM',
  'DS-MS',
  'DS-SD',
  'SM-MI',
  'SM-MN',
  'SM-DP',
  'SM-CI',
  'SM-CC',
  'SM-OT',
  'FU-TR',
  'FU-FR',
  'LP-ND',
  'LP-RR',
  'LP-AN',
  'LP-RP',
  'TR-PI',
  'SV-VA',
] as const;

/** IATA passenger service codes, as on a manifest. */
const SERVICE_CODES = [
  'WCHR',
  'WCHS',
  'WCHC',
  'MEDA',
  'OXYG',
  'STCR',
  'BLND',
  'DEAF',
  'DPNA',
  'MAAS',
  'UMNR',
  'INFT',
  'BSCT',
  'PETC',
  'AVIH',
  'EXST',
  'LANG',
] as const;

export const Need = z.enum([...SPECIFIC_NEEDS, ...SERVICE_CODES]);
export type Need = z.infer<typeof Need>;

/** Needs of these families are for protection staff; others see a flag. */
const PROTECTED_FAMILIES: ReadonlySet<string> = new Set(['SV', 'TR', 'LP']);

export function isProtectedNeed(need: Need): boolean {
  return PROTECTED_FAMILIES.has(need.slice(0, 2)) && need.includes('-');
}

export function isServiceCode(need: Need): boolean {
  return (SERVICE_CODES as readonly string[]).includes(need);
}
