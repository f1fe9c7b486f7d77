import { stageCounts, type FiguresTally } from '@muster/shared/emergency/figures.ts';

export interface FiguresSample {
  /** Server clock. */
  readonly at: string;
  readonly byStage: Record<string, number>;
}

/** Milliseconds between two samples, and how many are kept: eight hours. */
const EVERY_MS = 5 * 60_000;
const KEPT = 96;
const HOUR_MS = 3_600_000;

/**
 * The counts as they were, sampled as time goes by, in a replay as in life. In memory only: after a start from a
 * snapshot it begins there, and every comparison says since when.
 */
export class FiguresHistory {
  readonly #tally: FiguresTally;
  readonly #samples = new Map<string, FiguresSample[]>();
  #lastSlot = 0;

  constructor(tally: FiguresTally) {
    this.#tally = tally;
  }

  /** Time has come to `at`: the counts still stand as the last entry before it left them. */
  advance(at: string): void {
    const slot = Math.floor(Date.parse(at) / EVERY_MS);
    if (slot <= this.#lastSlot) return;
    this.#lastSlot = slot;
    this.#sample('*', at, stageCounts(this.#tally.whole));
    for (const [site, tally] of this.#tally.bySite) this.#sample(site, at, stageCounts(tally));
  }

  /** The oldest sample that is at most an hour old. */
  hourBefore(id: string, now: Date): FiguresSample | undefined {
    const since = now.getTime() - HOUR_MS - EVERY_MS;
    return this.#samples.get(id)?.find(({ at }) => Date.parse(at) >= since);
  }

  series(id: string): readonly FiguresSample[] {
    return this.#samples.get(id) ?? [];
  }

  #sample(id: string, at: string, byStage: Record<string, number>): void {
    const samples = this.#samples.get(id) ?? [];
    samples.push({ at, byStage });
    if (samples.length > KEPT) samples.shift();
    this.#samples.set(id, samples);
  }
}
