import type { Rival } from '@muster/shared/emergency/record.ts';
import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';

/** One officer's word on a fact. */
export interface Claim {
  /** What `ResolveRival` keeps; undefined where the reader cannot name it. */
  readonly seq: number | undefined;
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

/** Who set what stands, as far as the view tells. */
interface StandingStamp {
  readonly seq: number;
  readonly by?: string;
  readonly at?: string;
}
type WithStamps = EvacueeView & { readonly contested?: Readonly<Record<string, StandingStamp>> };

/** What officers contradict each other about on one person. */
export function contestedOn(person: EvacueeView): Contested[] {
  return Object.entries(person.rivals ?? {}).map(([fact, rivals]) => ({
    fact,
    claims: [standingClaim(person, fact, rivals), ...rivals.map(rivalClaim)],
  }));
}

function rivalClaim({ seq, by, at, value }: Rival): Claim {
  return { seq, by, at, value, isStanding: false };
}

function standingClaim(person: WithStamps, fact: string, rivals: readonly Rival[]): Claim {
  const stamp = person.contested?.[fact] ?? decisionStamp(person, fact);
  // Without a stamp it was set before anyone contested it, and any earlier seq names it.
  const seq = stamp?.seq ?? Math.max(0, (rivals[0]?.seq ?? 1) - 1);
  return { seq, by: stamp?.by, at: stamp?.at, value: standingValue(person, fact), isStanding: true };
}

function decisionStamp({ determination }: EvacueeView, fact: string): StandingStamp | undefined {
  if (fact !== 'determination' || determination?.seq === undefined) return undefined;
  const { seq, by, at } = determination;
  return { seq, ...(by && { by }), ...(at && { at }) };
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
