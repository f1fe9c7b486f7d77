import type { Evacuee, Particulars, Passage } from '../emergency/evacuee/evacuee.ts';
import { mayBoard } from '../emergency/boarding/may-board.ts';
import type { Rival } from '../emergency/record.ts';
import { stageOf, statusOf, type Status } from '../emergency/stages.ts';
import {
  isProtectedNeed,
  isServiceCode,
  type Need,
  type Recommendation,
  type Stage,
} from '../vocabulary/codes.ts';
import { assertNever } from '../vocabulary/decision.ts';
import type { DepartureId, EvacueeId, PartyId, SiteId } from '../vocabulary/ids.ts';
import { reads, type Reads } from './policy.ts';
import type { Sight } from './views.ts';

/** A person as one reader may see them. Whatever is absent is not theirs to see, or not known. */
export interface EvacueeView extends Partial<Omit<Particulars, 'documents'>> {
  readonly evacueeId: EvacueeId;
  readonly siteId: SiteId;
  readonly stage: Stage;
  readonly status?: Status;
  readonly place: string;
  readonly ageBand?: Evacuee['ageBand'];
  readonly minor?: boolean;
  /** What `nationalities` counts as: the one used for travel. */
  readonly nationality?: string;
  readonly partyId?: PartyId;
  readonly documents?: readonly Partial<Particulars['documents'][number]>[];
  readonly failedChecks?: readonly string[];
  readonly protectionReferral?: true;
  readonly registeredAt?: string;
  readonly unconfirmed?: true;
  readonly claim?: Evacuee['claim'];
  readonly advice?: Recommendation;
  readonly screeningId?: string;
  /** Checks that wait for contact. */
  readonly hasDeferred?: boolean;
  readonly determination?: Partial<NonNullable<Evacuee['determination']>>;
  readonly passages?: readonly Passage[];
  readonly departureId?: DepartureId;
  readonly mayBoard?: ReturnType<typeof mayBoard>;
  readonly rivals?: Readonly<Record<string, readonly Rival[]>>;
  readonly conflict?: true;
}

export function evacueeView(evacuee: Evacuee, sight: Sight): EvacueeView | undefined {
  const granted = [...sight.roles]
    .map((role) => reads[role])
    .filter((role) => concerns(role, evacuee, sight));
  if (!granted.some(({ identity, movement, findings }) => identity ?? movement ?? findings)) return undefined;
  const any = <C extends keyof Reads>(column: C, ...levels: readonly Reads[C][]) =>
    granted.some((role) => levels.includes(role[column]));
  const opened = (column: 'identity' | 'documents' | 'contacts') =>
    any(column, 'full') || (sight.opened && any(column, 'on-opening'));

  const stage = any('advice', 'full') || sight.own ? stageOf(evacuee) : withoutAdvice(stageOf(evacuee));
  const status = statusOf(stage);
  const { id, siteId, place, departureId, claim, outcome, determination, rivals, unconfirmed } = evacuee;
  return {
    evacueeId: id,
    siteId,
    place,
    stage,
    ...(status && { status }),
    ...(unconfirmed && { unconfirmed }),
    ...(departureId && { departureId }),
    ...(opened('identity') ? identityOf(evacuee) : any('identity', 'gate') && gateIdentityOf(evacuee)),
    ...documentsOf(evacuee, opened('documents'), any('documents', 'manifest'), any('documents', 'type')),
    ...(opened('contacts') && contactsOf(evacuee)),
    ...needsOf(evacuee, granted),
    ...(any('movement', 'full') && { passages: evacuee.passages, mayBoard: mayBoard(evacuee) }),
    ...(claim && (any('findings', 'full', 'own') || any('advice', 'full', 'own')) && { claim }),
    ...(outcome &&
      any('advice', 'full') && { advice: outcome.recommendation, screeningId: outcome.screeningId }),
    ...(outcome?.hasDeferred && any('advice', 'full', 'own') && { hasDeferred: true }),
    ...(determination && any('decision', 'full') && { determination }),
    ...(determination && any('decision', 'code') && !any('decision', 'full') && codeOf(determination)),
    ...(rivals &&
      Object.keys(rivals).length > 0 && { conflict: true as const, ...rivalsOf(rivals, granted) }),
  };
}

/** Whether this role's row is about this person at all. */
function concerns({ only }: Reads, evacuee: Evacuee, { sites }: Sight): boolean {
  switch (only) {
    case undefined:
      return true;
    case 'submitted':
      return evacuee.outcome !== undefined || evacuee.determination !== undefined;
    case 'referred':
      return evacuee.outcome?.recommendation === 'refer';
    case 'bound-here':
      return (
        sites.has(evacuee.place) ||
        evacuee.passages.some(({ toSiteId, status }) => status === 'departed' && sites.has(toSiteId))
      );
    case 'nobody':
      return false;
    default:
      return assertNever(only);
  }
}

/** Advice shows through these two stages: without the right to it they are one. */
function withoutAdvice(stage: Stage): Stage {
  return stage === 'referred' ? 'awaiting-determination' : stage;
}

function codeOf({
  determination,
}: NonNullable<Evacuee['determination']>): Pick<EvacueeView, 'determination'> {
  return { determination: { determination } };
}

function identityOf(evacuee: Evacuee): Partial<EvacueeView> {
  const {
    documents: _,
    contact: _contact,
    nextOfKin: _kin,
    needs: _needs,
    ...particulars
  } = pick(evacuee, IDENTITY);
  return { ...particulars, ...(evacuee.travelsAs && { nationality: evacuee.travelsAs }) };
}

const IDENTITY = [
  'name',
  'nameAbsent',
  'birthDate',
  'ageEstimate',
  'ageStated',
  'ageBand',
  'minor',
  'sex',
  'nationalities',
  'travelsAs',
  'placeOfBirth',
  'languages',
  'entitlement',
  'partyId',
  'wristband',
  'baggage',
  'registeredAt',
  'failedChecks',
] as const satisfies readonly (keyof Evacuee)[];

/** Name, band, age, party: what a gate needs to know that it is them. */
function gateIdentityOf(evacuee: Evacuee): Partial<EvacueeView> {
  return pick(evacuee, ['name', 'nameAbsent', 'wristband', 'ageBand', 'minor', 'partyId', 'entitlement']);
}

function pick(evacuee: Evacuee, fields: readonly (keyof Evacuee)[]): Partial<Evacuee> {
  return Object.fromEntries(
    fields.flatMap((field) => (evacuee[field] === undefined ? [] : [[field, evacuee[field]]])),
  );
}

function documentsOf(
  evacuee: Evacuee,
  full: boolean,
  manifest: boolean,
  type: boolean,
): Partial<EvacueeView> {
  if (full) return { documents: evacuee.documents };
  if (manifest) return { documents: evacuee.documents.map(({ mrz: _, ...columns }) => columns) };
  if (type)
    return { documents: evacuee.documents.map(({ documentId, type: kind }) => ({ documentId, type: kind })) };
  return {};
}

function contactsOf({ contact, nextOfKin }: Evacuee): Partial<EvacueeView> {
  return { ...(contact && { contact }), ...(nextOfKin && { nextOfKin }) };
}

function needsOf({ needs }: Evacuee, granted: readonly Reads[]): Partial<EvacueeView> {
  const sees = (need: Need) =>
    granted.some((role) =>
      isProtectedNeed(need)
        ? role.protectedNeeds === 'full'
        : role.needs === 'full' || (role.needs === 'services' && isServiceCode(need)),
    );
  const flagged =
    needs.some(isProtectedNeed) && granted.some(({ protectedNeeds }) => protectedNeeds !== undefined);
  const seesAny = granted.some((role) => role.needs !== undefined && role.needs !== 'code');
  return {
    ...(seesAny && { needs: needs.filter(sees) }),
    ...(flagged && { protectionReferral: true as const }),
  };
}

/** Rival claims are as sensitive as what they are about: shown to those who see everything they touch. */
function rivalsOf(rivals: NonNullable<Evacuee['rivals']>, granted: readonly Reads[]): Partial<EvacueeView> {
  const all = granted.some(
    ({ identity, documents, advice }) => identity === 'full' && documents === 'full' && advice === 'full',
  );
  return all ? { rivals } : {};
}
