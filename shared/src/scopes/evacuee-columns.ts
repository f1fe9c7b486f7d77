import { mayBoard } from '../emergency/boarding/may-board.ts';
import type { Evacuee, Particulars } from '../emergency/evacuee/evacuee.ts';
import type { Rival } from '../emergency/record.ts';
import { stageOf } from '../emergency/stages.ts';
import { isProtectedNeed, type Need, type Stage } from '../vocabulary/codes.ts';
import type { EvacueeView } from './evacuee-view.ts';
import { pick } from './pick.ts';
import type { Rights } from './rights.ts';

type Shown = Partial<EvacueeView>;

const IDENTITY = [
  ...['name', 'nameAbsent', 'birthDate', 'ageEstimate', 'ageStated', 'ageBand', 'minor', 'sex'],
  ...['nationalities', 'travelsAs', 'placeOfBirth', 'languages', 'entitlement', 'partyId', 'wristband'],
  ...['baggage', 'registeredAt'],
] as const;

/** Name, band, age, party: what a gate needs to know that it is them. */
const GATE_IDENTITY = ['name', 'nameAbsent', 'wristband', 'ageBand', 'minor', 'partyId'] as const;

export function identityOf(evacuee: Evacuee, rights: Rights): Shown {
  if (rights.whole('identity')) {
    return { ...pick(evacuee, IDENTITY), ...(evacuee.travelsAs && { nationality: evacuee.travelsAs }) };
  }
  return rights.any('identity', 'gate') ? pick(evacuee, GATE_IDENTITY) : {};
}

const MANIFEST_COLUMNS = ['documentId', 'type', 'number', 'issuer', 'expiresOn'] as const;

/** Failed checks say what stands in a document: they go with the whole of it. */
export function documentsOf({ documents, failedChecks }: Evacuee, rights: Rights): Shown {
  const each = (fields: readonly (keyof Particulars['documents'][number])[]): Shown => ({
    documents: documents.map((document) => pick(document, fields)),
  });
  if (rights.whole('documents')) return { ...each([...MANIFEST_COLUMNS, 'mrz']), failedChecks };
  if (rights.any('documents', 'manifest')) return each(MANIFEST_COLUMNS);
  return rights.any('documents', 'type') ? each(['documentId', 'type']) : {};
}

export function contactsOf(evacuee: Evacuee, rights: Rights): Shown {
  return rights.whole('contacts') ? pick(evacuee, ['contact', 'nextOfKin']) : {};
}

export function needsOf({ needs }: Evacuee, rights: Rights): Shown {
  const flagged = needs.some(isProtectedNeed) && rights.any('protectedNeeds', 'full', 'flag');
  return {
    ...(rights.seeNeeds && { needs: needs.filter((need) => rights.seeNeed(need)) }),
    ...(flagged && { protectionReferral: true as const }),
  };
}

/** Who is screening them now, what was advised, and whether checks wait for contact. */
export function adviceOf({ claim, outcome }: Evacuee, rights: Rights): Shown {
  return {
    ...(claim &&
      rights.any('advice', 'full', 'own') && {
        claim: pick(claim, ['screeningId', 'by', 'device', 'since']),
      }),
    ...(outcome &&
      rights.any('advice', 'full') && {
        advice: outcome.recommendation,
        screeningId: outcome.screeningId,
      }),
    ...(outcome?.hasDeferred && rights.any('advice', 'full', 'own') && { hasDeferred: true }),
  };
}

const DETERMINATION = ['determination', 'by', 'at', 'seq', 'standing', 'reopened'] as const;

export function decisionOf({ determination }: Evacuee, rights: Rights): Shown {
  if (!determination) return {};
  if (rights.any('decision', 'full')) return { determination: pick(determination, DETERMINATION) };
  return rights.any('decision', 'code') ? { determination: pick(determination, ['determination']) } : {};
}

const PASSAGE = [
  ...['departureId', 'fromSiteId', 'toSiteId', 'seating', 'lapOf', 'status', 'boardedAt', 'contested'],
  ...['goShow', 'endedAt'],
] as const;

/** The verdict of a scan says whether someone is cleared: it is for those who learn of decisions. */
export function movementOf(evacuee: Evacuee, rights: Rights): Shown {
  if (!rights.any('movement', 'full')) return {};
  return {
    ...pick(evacuee, ['departureId']),
    passages: evacuee.passages.map((passage) => pick(passage, PASSAGE)),
    ...(rights.any('decision', 'full', 'code') && { mayBoard: mayBoard(evacuee) }),
  };
}

const DECIDED: ReadonlySet<Stage> = new Set(['held', 'declined', 'cleared']);

/** A stage tells of movement, advice and decision alike: whoever may not know of one sees the stage before it. */
export function stageSeen(evacuee: Evacuee, rights: Rights): Stage {
  const stage = stageOf(evacuee);
  const hidden =
    !rights.any('movement', 'full') ||
    (stage === 'referred' && !rights.any('advice', 'full')) ||
    (DECIDED.has(stage) && !rights.any('decision', 'full', 'code'));
  return hidden ? 'awaiting-determination' : stage;
}

/** Rival claims are as sensitive as what they are about: each goes with the column of its fact. */
export function rivalsOf({ rivals = {}, changed }: Evacuee, rights: Rights): Shown {
  const facts = Object.entries(rivals);
  if (facts.length === 0) return {};
  const shown = facts
    .filter(([fact]) => seesFact(fact, rights))
    .map(([fact, claims]): [string, readonly Rival[]] => [
      fact,
      fact === 'needs' ? claims.map((claim) => withNeedsSeen(claim, rights)) : claims,
    ]);
  return {
    conflict: true,
    ...(shown.length > 0 && { rivals: Object.fromEntries(shown) }),
    ...(shown.length > 0 && {
      contested: standingOf(
        shown.map(([fact]) => fact),
        changed,
      ),
    }),
  };
}

/** Which entry set what stands against a rival: to keep it is to name that entry. */
function standingOf(facts: readonly string[], changed: Evacuee['changed']): Evacuee['changed'] {
  return Object.fromEntries(facts.flatMap((fact) => (changed[fact] ? [[fact, changed[fact]]] : [])));
}

const MOVEMENT_FACTS: ReadonlySet<string> = new Set(['passage', 'place', 'exit']);

function seesFact(fact: string, rights: Rights): boolean {
  if (fact === 'documents') return rights.whole('documents');
  if (fact === 'contact' || fact === 'nextOfKin') return rights.whole('contacts');
  if (fact === 'needs') return rights.any('needs', 'full');
  if (fact === 'screening') return rights.any('advice', 'full');
  if (fact === 'determination') return rights.any('decision', 'full');
  if (MOVEMENT_FACTS.has(fact)) return rights.any('movement', 'full');
  const isIdentity = fact === 'party' || (IDENTITY as readonly string[]).includes(fact);
  return isIdentity && rights.whole('identity');
}

function withNeedsSeen(claim: Rival, rights: Rights): Rival {
  const needs = Array.isArray(claim.value) ? (claim.value as readonly Need[]) : [];
  return { ...claim, value: needs.filter((need) => rights.seeNeed(need)) };
}
