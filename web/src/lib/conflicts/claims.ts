import type { Rival } from '@muster/shared/emergency/record.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import type { ScreeningView } from '@muster/shared/scopes/screening-views.ts';

/** One officer's word on a fact. */
export interface Claim {
  /** What `ResolveRival` keeps. */
  readonly seq: number;
  readonly by?: string | undefined;
  /** Tablet clock of its author: shown, never compared. */
  readonly at?: string | undefined;
  readonly value: unknown;
  readonly isStanding: boolean;
}

export interface Contested {
  readonly fact: string;
  /** The one that stands, then the others in the order in which they came. */
  readonly claims: readonly Claim[];
}

/** What the records of others tell of who set what stands. */
interface StandingRecords {
  readonly screening?: ScreeningView | undefined;
}

/** What officers contradict each other about on one person. */
export function contestedOn(person: EvacueeView, records: StandingRecords = {}): Contested[] {
  return Object.entries(person.rivals ?? {}).map(([fact, rivals]) => ({
    fact,
    claims: [standingClaim(person, fact, { rivals, records }), ...rivals.map(rivalClaim)],
  }));
}

function rivalClaim({ seq, by, at, value }: Rival): Claim {
  return { seq, by, at, value, isStanding: false };
}

interface Around {
  readonly rivals: readonly Rival[];
  readonly records: StandingRecords;
}

function standingClaim(person: EvacueeView, fact: string, { rivals, records }: Around): Claim {
  // Without a stamp it was set before anyone contested it, and any earlier seq names it.
  const seq = person.contested?.[fact]?.seq ?? Math.max(0, (rivals[0]?.seq ?? 1) - 1);
  return { seq, ...authorOf(person, fact, records), value: standingValue(person, fact), isStanding: true };
}

/** Known for what is a record of its own; a stamp tells only the entry. */
function authorOf(
  { determination }: EvacueeView,
  fact: string,
  { screening }: StandingRecords,
): Pick<Claim, 'by' | 'at'> {
  if (fact === 'determination') return { by: determination?.by, at: determination?.at };
  if (fact === 'screening') return { by: screening?.by, at: screening?.recordedAt };
  return {};
}

function standingValue(person: EvacueeView, fact: string): unknown {
  switch (fact) {
    case 'screening':
      return person.advice;
    case 'determination':
      return person.determination?.determination;
    case 'party':
      return person.partyId;
    case 'passage': {
      const last = person.passages?.at(-1);
      return last && `${last.departureId} ${last.status}`;
    }
    default:
      return (person as unknown as Readonly<Record<string, unknown>>)[fact];
  }
}
