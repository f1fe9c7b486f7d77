import type { Evacuee } from '@muster/shared/emergency/evacuee/evacuee.ts';
import { mayBoard } from '@muster/shared/emergency/boarding/may-board.ts';
import { stageOf } from '@muster/shared/emergency/stages.ts';
import type { Role } from '@muster/shared/vocabulary/codes.ts';
import { cellOf, COLUMN_OF, COLUMN_OF_FACT, COLUMNS, type Column } from './who-sees-what.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Looking {
  readonly role: Role;
  /** One record, on purpose. */
  readonly opened: boolean;
}

const WHOLE: ReadonlySet<string> = new Set(['W', 'R', 'R*', 'boarding W', 'arrival W*', 'examination W*']);
const PROTECTED = /^(SV|TR|LP)-/;
const SERVICE = /^[A-Z]{4}$/;

/** All of a column. */
function readsWhole({ role, opened }: Looking, column: Column): boolean {
  const cell = cellOf(role, column);
  return WHOLE.has(cell) || (opened && cell === 'on opening');
}

/** What the table lets this role have of this person, field by field; whether it is entrusted with them is asked apart. */
export function expectedView(evacuee: Evacuee, looking: Looking): Fields {
  const columns = COLUMNS.map((column) => columnView(column, evacuee, looking));
  const { id, siteId, unconfirmed } = evacuee;
  const record = { evacueeId: id, siteId, unconfirmed, ...expectedRivals(evacuee, looking) };
  const whole = Object.assign({}, record, ...columns) as Fields;
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

function columnView(column: Column, evacuee: Evacuee, looking: Looking): Fields {
  const cell = cellOf(looking.role, column);
  switch (column) {
    case 'identity':
      return identity(evacuee, cell, readsWhole(looking, column));
    case 'documents':
      return documents(evacuee, cell, readsWhole(looking, column));
    case 'advice':
      return advice(evacuee, cell);
    case 'decision':
      return decision(evacuee, cell);
    case 'needs':
      return needs(evacuee, looking);
    case 'protected': {
      const flagged = evacuee.needs.some((need) => PROTECTED.test(need)) && ['W', 'flag'].includes(cell);
      return flagged ? { protectionReferral: true } : {};
    }
    case 'contacts':
      return readsWhole(looking, column) ? { contact: evacuee.contact, nextOfKin: evacuee.nextOfKin } : {};
    case 'movement':
      return movement(evacuee, looking);
    case 'findings':
    case 'medical':
      // Records of their own, and not held yet.
      return {};
  }
}

function identity(evacuee: Evacuee, cell: string, isWhole: boolean): Fields {
  const fields = Object.entries(evacuee).filter(
    ([field]) => (COLUMN_OF as Readonly<Record<string, string>>)[field] === 'identity',
  );
  if (isWhole) return { ...Object.fromEntries(fields), nationality: evacuee.travelsAs };
  if (cell !== 'name, band, age, party') return {};
  const { name, nameAbsent, wristband, ageBand, minor, partyId } = evacuee;
  return { name, nameAbsent, wristband, ageBand, minor, partyId };
}

function documents({ documents: all, failedChecks }: Evacuee, cell: string, isWhole: boolean): Fields {
  if (isWhole) return { documents: all, failedChecks };
  if (cell === 'manifest columns') return { documents: all.map(({ mrz: _, ...columns }) => columns) };
  const isType = cell === 'type' || cell === 'type, re-queued checks';
  return isType ? { documents: all.map(({ documentId, type }) => ({ documentId, type })) } : {};
}

function advice({ claim, outcome }: Evacuee, cell: string): Fields {
  const deferred = outcome?.hasDeferred ? true : undefined;
  if (cell === 'own W') return { claim, hasDeferred: deferred };
  if (!WHOLE.has(cell)) return {};
  return { claim, advice: outcome?.recommendation, screeningId: outcome?.screeningId, hasDeferred: deferred };
}

function decision({ determination }: Evacuee, cell: string): Fields {
  if (WHOLE.has(cell)) return { determination };
  return cell === 'c' && determination
    ? { determination: { determination: determination.determination } }
    : {};
}

function needsSeen(needs: readonly string[], looking: Looking): readonly string[] {
  return needs.filter((need) => {
    if (PROTECTED.test(need)) return cellOf(looking.role, 'protected') === 'W';
    const isCode = cellOf(looking.role, 'needs') === 'codes' && SERVICE.test(need);
    return readsWhole(looking, 'needs') || isCode;
  });
}

function needs(evacuee: Evacuee, looking: Looking): Fields {
  const isShown = readsWhole(looking, 'needs') || cellOf(looking.role, 'needs') === 'codes';
  return isShown ? { needs: needsSeen(evacuee.needs, looking) } : {};
}

const STATUS: Readonly<Record<string, string | undefined>> = {
  ...{
    intake: 'waiting',
    waiting: 'waiting',
    'in-screening': 'progress',
    'awaiting-determination': 'advised',
  },
  ...{ referred: 'secondary', held: 'held', declined: 'held', cleared: 'cleared', manifested: 'cleared' },
  ...{ boarded: 'aboard', departed: 'aboard', arrived: 'arrived', 'handed-over': 'arrived' },
};

/** A stage says no more than the columns of advice, decision and movement do. */
function movement(evacuee: Evacuee, looking: Looking): Fields {
  if (!readsWhole(looking, 'movement')) {
    return { place: 'unknown', stage: 'awaiting-determination', status: 'advised' };
  }
  const stage = stageOf(evacuee);
  const knowsDecision = cellOf(looking.role, 'decision') !== '–';
  const isHidden =
    (stage === 'referred' && !readsWhole(looking, 'advice')) ||
    (['held', 'declined', 'cleared'].includes(stage) && !knowsDecision);
  const seen = isHidden ? 'awaiting-determination' : stage;
  const { place, departureId, passages } = evacuee;
  const verdict = knowsDecision ? mayBoard(evacuee) : undefined;
  return { place, departureId, passages, stage: seen, status: STATUS[seen], mayBoard: verdict };
}

function expectedRivals({ rivals = {}, changed }: Evacuee, looking: Looking): Fields {
  const facts = Object.entries(rivals);
  if (facts.length === 0) return {};
  const shown = facts
    .filter(([fact]) => readsWhole(looking, COLUMN_OF_FACT[fact] ?? 'identity'))
    .map(([fact, claims]): [string, unknown] => {
      const seen = (value: unknown) => (fact === 'needs' ? needsSeen(value as string[], looking) : value);
      return [fact, claims.map((claim) => ({ ...claim, value: seen(claim.value) }))];
    });
  if (shown.length === 0) return { conflict: true };
  const standing = shown.flatMap(([fact]) => (changed[fact] ? [[fact, changed[fact]]] : []));
  return { conflict: true, rivals: Object.fromEntries(shown), contested: Object.fromEntries(standing) };
}
