import type { FiguresRecord } from '@muster/shared/protocol/figures.ts';
import type { Stage } from '@muster/shared/vocabulary/codes.ts';
import { statusCounts } from '#lib/map/status-counts.ts';

export type CounterName =
  'waiting' | 'progress' | 'advised' | 'cleared' | 'secondary' | 'held' | 'boarded' | 'departed' | 'arrived';

export interface Counters {
  /** Everyone ever registered, each once. */
  readonly registered: number;
  readonly rows: readonly { readonly name: CounterName; readonly value: number }[];
  /** The sum of the rows: everyone who is still on the way, or has arrived. */
  readonly sum: number;
  /** People who left the way: with the sum they make up `registered`. */
  readonly exits: number;
  /** Counted in a crowd: in no row, and not among `registered`. */
  readonly intake: number;
}

const EXITS: readonly Stage[] = ['withdrew', 'left-by-own-means', 'missing', 'deceased'];

/** The counters of one scope. Rule FIG-1: every person stands in exactly one of them. */
export function counters({ byStage }: Pick<FiguresRecord, 'byStage'>): Counters {
  const at = (stage: Stage) => byStage[stage] ?? 0;
  const { intake: _, ...registeredByStage } = byStage;
  const status = statusCounts(registeredByStage);
  const rows = [
    { name: 'waiting', value: status.waiting ?? 0 },
    { name: 'progress', value: status.progress ?? 0 },
    { name: 'advised', value: status.advised ?? 0 },
    { name: 'cleared', value: status.cleared ?? 0 },
    { name: 'secondary', value: status.secondary ?? 0 },
    { name: 'held', value: status.held ?? 0 },
    { name: 'boarded', value: at('boarded') },
    { name: 'departed', value: at('departed') },
    { name: 'arrived', value: status.arrived ?? 0 },
  ] as const;
  const sum = rows.reduce((total, { value }) => total + value, 0);
  const exits = EXITS.reduce((total, stage) => total + at(stage), 0);
  return { registered: sum + exits, rows, sum, exits, intake: at('intake') };
}
