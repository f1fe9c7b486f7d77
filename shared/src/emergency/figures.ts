import { STAGES, type Stage } from '../vocabulary/codes.ts';
import { openPassage, type Evacuee } from './evacuee/evacuee.ts';
import { stageOf } from './stages.ts';

/** Counts of people by stage and place, of one site or of the whole emergency. */
export interface Tally {
  readonly byStage: Map<Stage, number>;
  readonly byPlace: Map<string, number>;
  screened: number;
  out: number;
  wantToLeave: number;
  /** Since when each waits who is waiting, by id. */
  readonly waiting: Map<string, string>;
}

function emptyTally(): Tally {
  return { byStage: new Map(), byPlace: new Map(), screened: 0, out: 0, wantToLeave: 0, waiting: new Map() };
}

/** Has left the affected country by any means and has not returned. */
function isOut(evacuee: Evacuee, stage: Stage): boolean {
  if (stage === 'departed') return !openPassage(evacuee)?.inside || wasOut(evacuee);
  return stage === 'arrived' || stage === 'handed-over' || stage === 'left-by-own-means';
}

/** An onward leg within another country leaves one where one was: out. */
function wasOut({ passages }: Evacuee): boolean {
  return passages.some(({ status, inside }) => status === 'arrived' && !inside);
}

/** Registered, wants to leave, and is not out. */
function isRemaining(evacuee: Evacuee, stage: Stage): boolean {
  return !isOut(evacuee, stage) && stage !== 'withdrew' && stage !== 'deceased' && stage !== 'missing';
}

/**
 * Every person once, kept up to date record by record: the sum over stages equals the sum over places equals those
 * registered. Needs open fields only, so figures outlive a purge. Rules FIG-1 to FIG-4.
 */
export class FiguresTally {
  readonly whole = emptyTally();
  readonly bySite = new Map<string, Tally>();

  /** Takes the person as they were out of the sums and puts them in as they are. */
  replace(before: Evacuee | undefined, after: Evacuee): void {
    if (before) this.#add(before, -1);
    this.#add(after, 1);
  }

  #add(evacuee: Evacuee, sign: 1 | -1): void {
    addTo(this.whole, evacuee, sign);
    const site = this.bySite.get(evacuee.siteId) ?? emptyTally();
    this.bySite.set(evacuee.siteId, site);
    addTo(site, evacuee, sign);
  }
}

function addTo(tally: Tally, evacuee: Evacuee, sign: 1 | -1): void {
  const stage = stageOf(evacuee);
  bump(tally.byStage, stage, sign);
  bump(tally.byPlace, evacuee.place, sign);
  if (sign < 0) tally.waiting.delete(evacuee.id);
  else if (stage === 'waiting') tally.waiting.set(evacuee.id, evacuee.registeredAt);
  if (evacuee.everScreened) tally.screened += sign;
  if (isOut(evacuee, stage)) tally.out += sign;
  if (isRemaining(evacuee, stage)) tally.wantToLeave += sign;
}

function bump<K>(counts: Map<K, number>, key: K, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

/** When the one who waits longest was registered. */
export function waitingSince({ waiting }: Tally): string | undefined {
  let earliest: string | undefined;
  for (const since of waiting.values()) if (earliest === undefined || since < earliest) earliest = since;
  return earliest;
}

export function stageCount(tally: Tally, stage: Stage): number {
  return tally.byStage.get(stage) ?? 0;
}

/** All stages, zero where nobody is, in the order of the journey. */
export function stageCounts(tally: Tally): Record<string, number> {
  return Object.fromEntries(STAGES.map((stage) => [stage, stageCount(tally, stage)]));
}
