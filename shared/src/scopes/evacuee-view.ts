import type { MayBoard } from '../emergency/boarding/may-board.ts';
import type { Evacuee, Particulars, Passage } from '../emergency/evacuee/evacuee.ts';
import type { Rival } from '../emergency/record.ts';
import { statusOf, type Status } from '../emergency/stages.ts';
import type { Recommendation, Stage } from '../vocabulary/codes.ts';
import type { DepartureId, EvacueeId, PartyId, SiteId } from '../vocabulary/ids.ts';
import {
  adviceOf,
  contactsOf,
  decisionOf,
  documentsOf,
  identityOf,
  movementOf,
  needsOf,
  rivalsOf,
  stageSeen,
} from './evacuee-columns.ts';
import { Rights } from './rights.ts';
import type { Sight } from './views.ts';

/** A person as one reader may see them. Whatever is absent is not theirs to see, or not known. */
export interface EvacueeView extends Partial<Omit<Particulars, 'documents'>> {
  readonly evacueeId: EvacueeId;
  readonly siteId: SiteId;
  readonly stage: Stage;
  readonly status?: Status;
  /** `unknown` to those who read nothing of movement. */
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
  readonly mayBoard?: MayBoard;
  readonly rivals?: Readonly<Record<string, readonly Rival[]>>;
  /** For each fact with rivals, the entry that set what stands. */
  readonly contested?: Evacuee['changed'];
  readonly conflict?: true;
}

/** Column by column, each as far as the reader's roles read it. Rules VIEW-2 to VIEW-6. */
export function evacueeView(evacuee: Evacuee, sight: Sight): EvacueeView | undefined {
  const rights = new Rights(evacuee, sight);
  if (rights.seeNothing) return undefined;
  const stage = stageSeen(evacuee, rights);
  const status = statusOf(stage);
  const { id, siteId, place, unconfirmed } = evacuee;
  return {
    evacueeId: id,
    siteId,
    place: rights.any('movement', 'full') ? place : 'unknown',
    stage,
    ...(status && { status }),
    ...(unconfirmed && { unconfirmed }),
    ...identityOf(evacuee, rights),
    ...documentsOf(evacuee, rights),
    ...contactsOf(evacuee, rights),
    ...needsOf(evacuee, rights),
    ...movementOf(evacuee, rights),
    ...adviceOf(evacuee, rights),
    ...decisionOf(evacuee, rights),
    ...rivalsOf(evacuee, rights),
  };
}
