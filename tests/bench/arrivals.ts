import { sharedClockMs } from './clock.ts';
import type { FrameHead } from './frame-head.ts';

/** One frame on many sockets. */
export interface Arrival extends FrameHead {
  sockets: number;
  lastAt: number;
}

/** On how many sockets each frame arrived, and when on the last of them. */
export class Arrivals {
  readonly #frames = new Map<string, Arrival>();

  note({ from, to }: FrameHead): void {
    const key = `${from}-${to}`;
    const known = this.#frames.get(key);
    const lastAt = sharedClockMs();
    if (known) {
      known.sockets += 1;
      known.lastAt = lastAt;
    } else this.#frames.set(key, { from, to, sockets: 1, lastAt });
  }

  get seen(): Arrival[] {
    return [...this.#frames.values()];
  }

  clear(): void {
    this.#frames.clear();
  }
}

/** When each entry had arrived on all of so many sockets; absent while some lack it. */
export function visibleOnAll(arrivals: readonly Arrival[], sockets: number): ReadonlyMap<number, number> {
  const seen = new Map<number, { sockets: number; lastAt: number }>();
  for (const arrival of arrivals) {
    for (let seq = arrival.from + 1; seq <= arrival.to; seq += 1) {
      const known = seen.get(seq) ?? { sockets: 0, lastAt: 0 };
      known.sockets += arrival.sockets;
      known.lastAt = Math.max(known.lastAt, arrival.lastAt);
      seen.set(seq, known);
    }
  }
  return new Map(
    [...seen].filter(([, each]) => each.sockets >= sockets).map(([seq, { lastAt }]) => [seq, lastAt]),
  );
}
