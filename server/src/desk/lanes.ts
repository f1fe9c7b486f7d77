/** One officer on one device: numbers are contiguous from 1, each with the entry that answered it. */
interface Lane {
  /** seq of the entry for n = index + 1; negative when it was a refusal. */
  readonly seqs: number[];
  /** HMAC of each command as received. */
  readonly hashes: string[];
}

export interface Recorded {
  readonly seq: number;
  readonly refused: boolean;
  readonly hash: string;
}

/** What a snapshot holds of one lane: a long one in several pieces, in order. */
export type SavedLane = readonly [key: string, seqs: readonly number[], hashes: readonly string[]];

const PIECE = 5000;

export function laneKey(by: string, device: string): string {
  return `${by}|${device}`;
}

/** Which number of each lane got which entry: what makes a resend safe, also after a restart. */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();

  lastN(key: string): number {
    return this.#lanes.get(key)?.seqs.length ?? 0;
  }

  recorded(key: string, n: number): Recorded | undefined {
    const lane = this.#lanes.get(key);
    const seq = lane?.seqs[n - 1];
    const hash = lane?.hashes[n - 1];
    return seq === undefined || hash === undefined
      ? undefined
      : { seq: Math.abs(seq), refused: seq < 0, hash };
  }

  record(key: string, { seq, refused, hash }: Recorded): void {
    const lane = this.#lane(key);
    lane.seqs.push(refused ? -seq : seq);
    lane.hashes.push(hash);
  }

  saved(): SavedLane[] {
    const saved: SavedLane[] = [];
    for (const [key, { seqs, hashes }] of this.#lanes) {
      for (let start = 0; start < seqs.length; start += PIECE) {
        saved.push([key, seqs.slice(start, start + PIECE), hashes.slice(start, start + PIECE)]);
      }
    }
    return saved;
  }

  restore(lanes: readonly SavedLane[]): void {
    for (const [key, seqs, hashes] of lanes) {
      const lane = this.#lane(key);
      for (const seq of seqs) lane.seqs.push(seq);
      for (const hash of hashes) lane.hashes.push(hash);
    }
  }

  #lane(key: string): Lane {
    const known = this.#lanes.get(key);
    if (known) return known;
    const lane: Lane = { seqs: [], hashes: [] };
    this.#lanes.set(key, lane);
    return lane;
  }
}
