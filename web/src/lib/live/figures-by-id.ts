import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';

export type FiguresById = ReadonlyMap<string, FiguresRecord>;

/** Counts come outside the order of frames: the newest of each wins. */
export function figuresById(arrived: readonly FiguresRecord[], known?: FiguresById): FiguresById {
  const newest = new Map(known);
  for (const figures of arrived) {
    if (figures.seq >= (newest.get(figures.id)?.seq ?? 0)) newest.set(figures.id, figures);
  }
  return newest;
}
