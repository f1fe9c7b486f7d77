import { stageCount, stageCounts, type Tally } from '../emergency/figures.ts';
import type { Figures } from './figures.ts';

/** The figures of a tally, each with the sentence that says what it counts. Rule FIG-1. */
export function figuresOf(tally: Tally): Figures {
  const registered = [...tally.byStage].reduce(
    (sum, [stage, count]) => (stage === 'intake' ? sum : sum + count),
    0,
  );
  const now = (stage: Parameters<typeof stageCount>[1], counts: string) => ({
    value: stageCount(tally, stage),
    counts,
  });
  return {
    expected: { value: 0, counts: 'People on a list or in a call, not yet seen.' },
    intake: now('intake', 'People counted in a crowd and not yet registered.'),
    registered: { value: registered, counts: 'People registered, each once, wherever they are now.' },
    screened: { value: tally.screened, counts: 'People registered with at least one finished screening.' },
    cleared: now('cleared', 'People approved to board who have no place on a departure now.'),
    manifested: now(
      'manifested',
      'People approved to board who have a place on a departure and are not aboard.',
    ),
    boarded: now('boarded', 'People seen aboard a departure that has not left.'),
    departed: now('departed', 'People aboard a departure that has left and has not arrived.'),
    arrived: now('arrived', 'People who arrived where their departure went and were not handed over yet.'),
    out: {
      value: tally.out,
      counts: 'People who left the affected country by any means and have not returned.',
    },
    remaining: {
      value: tally.wantToLeave,
      counts: 'People expected or registered who want to leave and are not out.',
    },
    byStage: stageCounts(tally),
    byPlace: Object.fromEntries(tally.byPlace),
  };
}
