import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';

export type FiguresById = ReadonlyMap<string, FiguresRecord>;

/** Counts come outside the order of frames: the newest of each wins. */
export function figuresById(arrived: readonly FiguresRecord[], known?: FiguresById): FiguresById {
  const newest = new Map(known);
  for (const figures of arrived) {
    const before = newest.get(figures.id);
    if (figures.seq < (before?.seq ?? 0)) continue;
    // How the counts came to be is told once, with the welcome; what comes after goes on from there.
    newest.set(figures.id, { ...(before?.series && { series: before.series }), ...figures });
  }
  return newest;
}
